import { z } from 'zod'
import { CHAT_TEXT_MAX } from '#src/domain/policy/session.ts'
import { pageKey, plainText } from '../plain-text.ts'

export const messageInput = z.object({
  bookingId: z.uuid(),
  /** Made by the sender's page: the same message sent again after a cut is stored once. */
  clientKey: pageKey,
  text: plainText(CHAT_TEXT_MAX, 1),
})

export type MessageInput = z.infer<typeof messageInput>

/** One message as both pages show it. */
export interface RoomMessage {
  id: string
  clientKey: string
  from: 'LEARNER' | 'EXPERT'
  text: string
  /** Epoch milliseconds. */
  at: number
}
