import { z } from 'zod'
import { instant } from '../instant.ts'
import { plainText } from '../plain-text.ts'

/** What the forms on a booking's page send. */

const bookingId = z.uuid()
const word = plainText(500)
  .optional()
  .transform((text) => text || undefined)

export const bookingInput = z.object({ bookingId })

export const cancelBookingInput = z.object({
  bookingId,
  /** What the dialog said it would cost; minor units. */
  expectedKeptMinor: z.coerce.number().int().min(0),
  reason: word,
})

export const proposeTimeInput = z.object({
  bookingId,
  startAt: instant,
  message: word,
})

export const answerProposalInput = z.object({
  proposalId: z.uuid(),
  answer: z.enum(['ACCEPT', 'DECLINE', 'WITHDRAW']),
})
