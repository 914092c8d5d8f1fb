import { z } from 'zod'
import { unseen, wholeNumber } from '../form-fields.ts'
import { instant } from '../instant.ts'
import { plainText } from '../plain-text.ts'

/** What the forms on a booking's page send. */

const bookingId = unseen(z.uuid())
const word = plainText(500)
  .optional()
  .transform((text) => text || undefined)

export const bookingInput = z.object({ bookingId })

export const cancelBookingInput = z.object({
  bookingId,
  /** What the dialog said it would cost; minor units. */
  expectedKeptMinor: unseen(wholeNumber(0, Number.MAX_SAFE_INTEGER)),
  reason: word,
})

export const proposeTimeInput = z.object({
  bookingId,
  startAt: unseen(instant),
  message: word,
})

export const answerProposalInput = z.object({
  proposalId: unseen(z.uuid()),
  answer: unseen(z.enum(['ACCEPT', 'DECLINE', 'WITHDRAW'])),
})
