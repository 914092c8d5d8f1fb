import { receiveLiveKitWebhook } from '#src/server/video/receive-livekit-webhook.ts'

export const POST = receiveLiveKitWebhook
