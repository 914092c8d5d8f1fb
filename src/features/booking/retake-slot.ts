import { AppError, isAppError } from '#src/domain/errors.ts'
import type { Ctx, Tx } from '#src/features/ports.ts'
import { checkSlot, WHOLE_NOTICE } from '#src/features/scheduling/check-slot.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import { applyEvent } from './apply-event.ts'
import { findBookableOffering } from './bookable-offering.ts'
import { freeExpiredHolds } from './follow-clock.ts'

/**
 * A payment arrived after the hold ran out: the slot is the learner's if it is still free. The expert's notice
 * does not count again, since the slot was kept in time.
 *
 * @returns null when the booking stands again, else why it does not
 */
export async function retakeSlot(
  ctx: Ctx,
  tx: Tx,
  booking: Booking,
  on: 'PAYMENT_AUTHORISED' | 'CARD_SAVED',
): Promise<AppError | null> {
  const startAt = booking.startAt.getTime()
  const minutes = (booking.endAt.getTime() - startAt) / 60_000
  const { expertId, learnerId } = booking
  const now = ctx.clock.now()
  if (!(await findBookableOffering(tx, booking.offeringId, new Date(now))))
    return new AppError('NOT_BOOKABLE')
  await freeExpiredHolds(ctx, tx, booking)
  const wish = { expertId, learnerId, startAt, minutes, now, noticeSpared: WHOLE_NOTICE }
  const refusal = await checkSlot(tx, wish)
  if (refusal) return refusal
  try {
    await applyEvent(ctx, tx, booking, { on, by: 'SYSTEM' })
    return null
  } catch (error) {
    if (isAppError(error) && error.code === 'HOLD_EXPIRED') return error
    throw error
  }
}
