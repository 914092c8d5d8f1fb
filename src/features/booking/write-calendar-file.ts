import { sideOf } from '#src/domain/access/side.ts'
import type { BookingStatus } from '#src/domain/booking/status.ts'
import { err, ok, type Result } from '#src/domain/errors.ts'
import { composeInvitation } from '#src/features/notifications/calendar/compose-invitation.ts'
import type { Invitation } from '#src/features/notifications/calendar/invitation.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { readBooking } from './read-booking.ts'

/** What has happened, or is to, stays in a calendar; what was called off goes. */
const METHOD: Readonly<Record<BookingStatus, Invitation['method']>> = {
  HELD: 'REQUEST',
  AWAITING_AUTHORISATION: 'REQUEST',
  CONFIRMED: 'REQUEST',
  LIVE: 'REQUEST',
  ENDED: 'REQUEST',
  SETTLED: 'REQUEST',
  EXPERT_ABSENT: 'REQUEST',
  LEARNER_ABSENT: 'REQUEST',
  LAPSED: 'CANCEL',
  CANCELLED_BY_LEARNER: 'CANCEL',
  CANCELLED_BY_EXPERT: 'CANCEL',
}

/**
 * A booking as a calendar file for the one of its two people who asks: the same event as in their mails, so that
 * taking both makes one entry.
 *
 * Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND.
 */
export async function writeCalendarFile(
  ctx: Ctx,
  input: { bookingId: string; locale: Locale },
): Promise<Result<string>> {
  const found = await readBooking(ctx, input.bookingId)
  if (!found.ok) return found
  const { actor } = ctx
  if (actor.kind !== 'USER') return err('UNAUTHENTICATED')
  const booking = found.value
  return ok(
    composeInvitation(ctx.config, input.locale, {
      method: METHOD[booking.status],
      sequence: booking.version,
      startAt: booking.startAt.getTime(),
      endAt: booking.endAt.getTime(),
      writtenAt: ctx.clock.date(),
      booking,
      me: actor,
      other: sideOf(actor, booking) === 'LEARNER' ? booking.expert.displayName : booking.learner.name,
    }),
  )
}
