import { type Side, sideOf } from '#src/domain/access/side.ts'
import { mayReschedule } from '#src/domain/booking/reschedule.ts'
import { AppError, err, isAppError, ok, type Result, unwrap } from '#src/domain/errors.ts'
import { PROPOSALS_PER_DAY } from '#src/domain/policy/booking-limits.ts'
import { DAY } from '#src/domain/time/instant.ts'
import { authorize } from '#src/features/authorize.ts'
import { tellSide } from '#src/features/notifications/tell-of-booking.ts'
import type { Ctx, Tx } from '#src/features/ports.ts'
import { checkSlot, WHOLE_NOTICE } from '#src/features/scheduling/check-slot.ts'
import type { Booking, RescheduleProposal } from '#src/generated/prisma/client.ts'
import { stateOf } from './booking-state.ts'
import { findBooking } from './find-booking.ts'
import { reservationOf } from './reservation-of.ts'

/**
 * One side wishes another time. The old one stands until the other side agrees; the new one is not kept
 * meanwhile, so that a wish cannot block a calendar.
 *
 * Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, RESCHEDULE_CLOSED, SLOT_TAKEN, SLOT_NOT_OFFERED, LEARNER_BUSY,
 * CONFLICT when a wish is open already, RATE_LIMITED after too many about this booking in a day.
 */
export async function proposeTime(
  ctx: Ctx,
  input: { bookingId: string; startAt: Date; message?: string },
): Promise<Result<RescheduleProposal>> {
  const known = await ctx.db.booking.findUnique({ where: { id: input.bookingId } })
  if (!known) return err('NOT_FOUND')
  const may = authorize(ctx, 'booking.reschedule', known)
  if (!may.ok) return may
  const { actor } = ctx
  const side = sideOf(actor, known)
  if (actor.kind !== 'USER' || !side) return err('FORBIDDEN')

  try {
    const proposal = await ctx.withTx('propose-time', { bookings: [known.id] }, async (tx) => {
      const booking = await findBooking(tx, known.id)
      const endAt = await checkMove(ctx, tx, booking, side, input.startAt)
      const open = await tx.rescheduleProposal.findFirst({ where: { bookingId: booking.id, status: 'OPEN' } })
      if (open) throw new AppError('CONFLICT', { proposalId: open.id })
      await checkPace(ctx, tx, booking.id)
      const made = await tx.rescheduleProposal.create({
        data: {
          bookingId: booking.id,
          proposedBy: actor.userId,
          side,
          startAt: input.startAt,
          endAt,
          message: input.message ?? null,
          createdAt: ctx.clock.date(),
          expiresAt: new Date(Math.min(booking.startAt.getTime(), input.startAt.getTime())),
        },
      })
      const details = { proposalId: made.id, newStartAt: input.startAt.toISOString() }
      const other = side === 'LEARNER' ? 'EXPERT' : 'LEARNER'
      await tellSide(
        ctx,
        tx,
        'TIME_PROPOSED',
        { booking, input: { on: 'TIME_PROPOSED', by: side, details } },
        other,
      )
      await ctx.realtime.publish(tx, `booking:${booking.id}`, { proposal: 'OPEN' })
      return made
    })
    return ok(proposal)
  } catch (error) {
    if (isAppError(error)) return { ok: false, error }
    throw error
  }
}

/** Each wish is a mail to the other side. @throws AppError RATE_LIMITED */
async function checkPace(ctx: Ctx, tx: Tx, bookingId: string): Promise<void> {
  const recent = await tx.rescheduleProposal.findMany({
    where: { bookingId, createdAt: { gt: new Date(ctx.clock.now() - DAY) } },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
    take: PROPOSALS_PER_DAY,
  })
  const oldest = recent[PROPOSALS_PER_DAY - 1]
  if (!oldest) return
  const retryAfterSeconds = Math.ceil((oldest.createdAt.getTime() + DAY - ctx.clock.now()) / 1_000)
  throw new AppError('RATE_LIMITED', { retryAfterSeconds: Math.max(1, retryAfterSeconds) })
}

/** Whether the booking may move there now. @returns the new end @throws AppError why not */
export async function checkMove(ctx: Ctx, tx: Tx, booking: Booking, by: Side, startAt: Date): Promise<Date> {
  const start = startAt.getTime()
  const length = booking.endAt.getTime() - booking.startAt.getTime()
  const reservation = await reservationOf(tx, booking.id)
  unwrap(
    mayReschedule(stateOf(booking), {
      by,
      at: ctx.clock.now(),
      to: { start, end: start + length },
      reservation,
    }),
  )
  const refusal = await checkSlot(tx, {
    expertId: booking.expertId,
    learnerId: booking.learnerId,
    startAt: start,
    minutes: length / 60_000,
    now: ctx.clock.now(),
    except: booking.id,
    // The expert may offer a time on shorter notice than they ask of others; the learner may not.
    noticeSpared: by === 'EXPERT' ? WHOLE_NOTICE : 0,
  })
  if (refusal) throw refusal
  return new Date(start + length)
}
