import { AppError } from '#src/domain/errors.ts'
import type { VideoGateway } from '#src/features/ports/video.ts'

const refuse = (): never => {
  throw new AppError('VIDEO_UNAVAILABLE', { reason: 'not_configured' })
}

/** Stands where no LiveKit server is configured: everything else runs, and the room says so plainly. */
export const noVideo: VideoGateway = {
  configured: false,
  publicUrl: null,
  openRoom: async () => refuse(),
  entryToken: async () => refuse(),
  listPeople: async () => refuse(),
  closeRoom: async () => refuse(),
  verifyWebhook: async () => refuse(),
  ping: async () => refuse(),
}
