import { sideOf } from '#src/domain/access/side.ts'
import { ok, type Result } from '#src/domain/errors.ts'
import { LOBBY_OPENS_BEFORE } from '#src/domain/policy/session.ts'
import { invitation } from '#src/features/notifications/calendar/invitation.ts'
import type { Ctx } from '#src/features/ports.ts'
import { formatLimit } from '#src/i18n/format/span.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { translator } from '#src/i18n/translator.ts'
import { readBooking } from './read-booking.ts'

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
  const booking = found.value
  const { actor } = ctx
  const isLearner = sideOf(actor, booking) === 'LEARNER'
  const t = translator(input.locale, 'mail.calendar')
  const { appUrl } = ctx.config
  const room = `${appUrl}${localePath(input.locale, `/session/${booking.id}`)}`
  const name = isLearner ? booking.expert.displayName : booking.learner.name
  return ok(
    invitation({
      method: booking.status.startsWith('CANCELLED') || booking.status === 'LAPSED' ? 'CANCEL' : 'REQUEST',
      bookingId: booking.id,
      sequence: booking.version,
      startAt: booking.startAt.getTime(),
      endAt: booking.endAt.getTime(),
      writtenAt: ctx.clock.date(),
      summary: t('summary', { title: booking.title, name }),
      description: t('description', {
        name,
        minutes: formatLimit(LOBBY_OPENS_BEFORE),
        room,
        booking: `${appUrl}${localePath(input.locale, `/bookings/${booking.id}`)}`,
      }),
      url: room,
      host: new URL(appUrl).hostname,
      attendee:
        actor.kind === 'USER'
          ? { name: actor.name, email: actor.email }
          : { name: 'Vis-à-vis', email: `no-reply@${new URL(appUrl).hostname}` },
    }),
  )
}
