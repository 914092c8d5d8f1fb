import { AppError, err, isAppError, ok, type Result } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import { tellSide } from '#src/features/notifications/tell-of-booking.ts'
import type { Ctx, Tx } from '#src/features/ports.ts'
import type { Booking, ProposalStatus, RescheduleProposal } from '#src/generated/prisma/client.ts'
import { applyEvent } from './apply-event.ts'
import { findBooking } from './find-booking.ts'
import { freeExpiredHolds } from './follow-clock.ts'
import { checkMove } from './propose-time.ts'

export type Answer = 'ACCEPT' | 'DECLINE' | 'WITHDRAW'

/**
 * The other side agrees or keeps the old time; whoever wished can take the wish back.
 *
 * Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, STALE_STATE when it was answered or ran out, and on agreeing
 * whatever proposing the time now would be refused with.
 */
export async function answerProposal(
  ctx: Ctx,
  input: { proposalId: string; answer: Answer },
): Promise<Result<Booking>> {
  const known = await ctx.db.rescheduleProposal.findUnique({
    where: { id: input.proposalId },
    include: { booking: true },
  })
  if (!known) return err('NOT_FOUND')
  const { learnerId, expertUserId, id: bookingId } = known.booking
  const action = input.answer === 'WITHDRAW' ? 'reschedule.withdraw' : 'reschedule.answer'
  const may = authorize(ctx, action, { learnerId, expertUserId, ownerId: known.proposedBy })
  if (!may.ok) return may

  try {
    const locks = { bookings: [bookingId], calendars: [expertUserId, learnerId] }
    const booking = await ctx.withTx('answer-proposal', locks, async (tx) => {
      const current = await findBooking(tx, bookingId)
      await close(tx, known, STATUS_OF[input.answer], ctx.clock.date())
      await ctx.realtime.publish(tx, `booking:${bookingId}`, { proposal: STATUS_OF[input.answer] })
      if (input.answer === 'ACCEPT') return move(ctx, tx, current, known)
      if (input.answer === 'DECLINE') await tellOfDecline(ctx, tx, current, known)
      return current
    })
    return ok(booking)
  } catch (error) {
    if (isAppError(error)) return { ok: false, error }
    throw error
  }
}

const STATUS_OF: Record<Answer, ProposalStatus> = {
  ACCEPT: 'ACCEPTED',
  DECLINE: 'DECLINED',
  WITHDRAW: 'WITHDRAWN',
}

async function close(tx: Tx, proposal: RescheduleProposal, status: ProposalStatus, now: Date): Promise<void> {
  const { count } = await tx.rescheduleProposal.updateMany({
    where: { id: proposal.id, status: 'OPEN', ...(status === 'ACCEPTED' ? { expiresAt: { gt: now } } : {}) },
    data: { status, answeredAt: now },
  })
  if (count === 0) throw new AppError('STALE_STATE', { subject: 'proposal' })
}

/** By the side that wished: what they could wish then must still be possible now. */
async function move(ctx: Ctx, tx: Tx, booking: Booking, proposal: RescheduleProposal): Promise<Booking> {
  await freeExpiredHolds(ctx, tx, booking)
  const by = proposal.side === 'LEARNER' ? 'LEARNER' : 'EXPERT'
  const endAt = await checkMove(ctx, tx, booking, by, proposal.startAt)
  return applyEvent(ctx, tx, booking, {
    on: 'RESCHEDULED',
    by,
    data: { startAt: proposal.startAt, endAt },
    details: { oldStartAt: booking.startAt.toISOString(), newStartAt: proposal.startAt.toISOString() },
  })
}

function tellOfDecline(ctx: Ctx, tx: Tx, booking: Booking, proposal: RescheduleProposal): Promise<void> {
  const side = proposal.side === 'LEARNER' ? 'LEARNER' : 'EXPERT'
  const details = { proposalId: proposal.id, newStartAt: proposal.startAt.toISOString() }
  return tellSide(
    ctx,
    tx,
    'PROPOSAL_DECLINED',
    { booking, input: { on: 'DECLINED', by: side, details } },
    side,
  )
}
