import { COMING_STATUSES, isOneOf } from '#src/domain/booking/status.ts'
import type { Ctx } from '#src/features/ports.ts'
import { asksForReview, reviewableUntil } from '#src/features/reviews/review-window.ts'
import type { OutboundMail } from '#src/generated/prisma/client.ts'
import type { MailTemplate } from './mail-template.ts'

const REMINDERS: readonly MailTemplate[] = ['REMINDER_DAY', 'REMINDER_SOON']

/**
 * Whether a mail that waited is no longer true: a reminder of a session that was cancelled, moved or has begun, a
 * request for a review that is written or cannot be. What happened stays true, however late it is told.
 */
export async function isOutdated(ctx: Ctx, mail: OutboundMail): Promise<boolean> {
  const { bookingId } = mail
  const template = mail.template as MailTemplate
  if (!bookingId) return false
  if (template === 'REVIEW_REQUEST') return !(await isReviewWanted(ctx, bookingId))
  if (!REMINDERS.includes(template)) return false
  const booking = await ctx.db.booking.findUnique({
    where: { id: bookingId },
    select: { status: true, startAt: true },
  })
  const { startAt } = mail.data as { startAt?: string }
  if (!booking || !isOneOf(COMING_STATUSES, booking.status)) return true
  return booking.startAt.toISOString() !== startAt || booking.startAt <= ctx.clock.date()
}

async function isReviewWanted(ctx: Ctx, bookingId: string): Promise<boolean> {
  const booking = await ctx.db.booking.findUnique({
    where: { id: bookingId },
    include: { session: true, review: { select: { id: true } } },
  })
  if (!booking || booking.review || !asksForReview(booking, booking.session)) return false
  const until = reviewableUntil(booking, booking.session)
  return until !== null && ctx.clock.now() <= until
}
