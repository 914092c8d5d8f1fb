import { ok, type Result } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import { type BookingView, readBooking } from '#src/features/booking/read-booking.ts'
import type { Ctx } from '#src/features/ports.ts'
import { type ReceiptAmounts, receiptAmounts } from './receipt-lines.ts'
import { receiptDate, receiptNumber } from './receipt-number.ts'

export interface ReadReceipt {
  booking: BookingView
  /** Null until the amount is certain. */
  receipt: { number: string; issuedAt: Date; amounts: ReceiptAmounts } | null
}

/** The learner's receipt, as their mail has it. Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND. */
export async function readReceipt(ctx: Ctx, bookingId: string): Promise<Result<ReadReceipt>> {
  const found = await readBooking(ctx, bookingId)
  if (!found.ok) return found
  const booking = found.value
  const may = authorize(ctx, 'receipt.view', booking)
  if (!may.ok) return may
  const certain = booking.status === 'SETTLED' || booking.payment?.status === 'CAPTURED'
  if (!certain) return ok({ booking, receipt: null })
  const issuedAt = receiptDate(booking)
  const number = receiptNumber(booking.id, issuedAt)
  return ok({ booking, receipt: { number, issuedAt, amounts: receiptAmounts(booking) } })
}
