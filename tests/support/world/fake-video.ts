import { AppError } from '#src/domain/errors.ts'
import type { RoomPerson, VideoGateway } from '#src/features/ports/video.ts'

/** A video server in memory that can be away. */
export class FakeVideo implements VideoGateway {
  readonly configured = true
  readonly publicUrl = 'ws://video.test'
  readonly rooms = new Map<string, RoomPerson[]>()
  away = false

  #check(): void {
    if (this.away) throw new AppError('VIDEO_UNAVAILABLE')
  }

  async openRoom({ roomName }: { roomName: string }) {
    this.#check()
    if (!this.rooms.has(roomName)) this.rooms.set(roomName, [])
    return { sid: `RM_${roomName}` }
  }

  async entryToken({ roomName, identity }: { roomName: string; identity: string }) {
    return `${roomName}:${identity}`
  }

  async listPeople(roomName: string) {
    this.#check()
    return this.rooms.get(roomName) ?? null
  }

  async closeRoom(roomName: string) {
    this.#check()
    this.rooms.delete(roomName)
  }

  async verifyWebhook(): Promise<never> {
    throw new AppError('FORBIDDEN')
  }

  async ping() {
    this.#check()
  }
}
