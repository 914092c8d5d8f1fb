import type { Side } from '#src/domain/access/side.ts'
import { REVIEW_ASKED_AFTER } from '#src/domain/policy/session.ts'
import type { Ctx, Db, Tx } from '#src/features/ports.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import type { MailData, MailTemplate } from './mail-template.ts'
import { queueMail } from './queue-mail.ts'

export interface Happening {
  booking: Booking
  input: { on: string; by: string; chargeMinor?: number; details?: MailData }
  /**
   * Which of the like it is, so that two moves are two mails and a repeat of one is none. The booking's version
   * where its state changed, which is what is left out here.
   */
  occasion?: string
}

/** Milliseconds after what they tell of; every other mail leaves at once. */
const LATER: Partial<Record<MailTemplate, number>> = { REVIEW_REQUEST: REVIEW_ASKED_AFTER }

/** A mail to each side about what happened to their booking. */
export async function tellBoth(
  ctx: Ctx,
  tx: Tx,
  template: MailTemplate,
  happening: Happening,
): Promise<void> {
  await tellSide(ctx, tx, template, happening, 'LEARNER')
  await tellSide(ctx, tx, template, happening, 'EXPERT')
}

export function tellLearner(ctx: Ctx, tx: Tx, template: MailTemplate, happening: Happening): Promise<void> {
  return tellSide(ctx, tx, template, happening, 'LEARNER')
}

export async function tellSide(
  ctx: Ctx,
  tx: Db,
  template: MailTemplate,
  { booking, input, occasion }: Happening,
  side: Side,
): Promise<void> {
  const userId = side === 'LEARNER' ? booking.learnerId : booking.expertUserId
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, locale: true },
  })
  // A wish for another time changes nothing of the booking itself: the wish is the occasion.
  const { proposalId } = input.details ?? {}
  const which = occasion ?? (proposalId ? String(proposalId) : String(booking.version))
  const later = LATER[template]
  await queueMail(ctx, tx, {
    template,
    to: user.email,
    locale: side === 'LEARNER' ? booking.learnerLocale : user.locale,
    userId,
    bookingId: booking.id,
    data: {
      ...input.details,
      side,
      on: input.on,
      by: input.by,
      chargeMinor: input.chargeMinor ?? 0,
      startAt: booking.startAt.toISOString(),
      endAt: booking.endAt.toISOString(),
      // Calendars take a change only when its sequence has grown.
      sequence: booking.version,
    },
    dedupeKey: `${template}:${booking.id}:${which}:${side}`,
    ...(later ? { dueAt: new Date(ctx.clock.now() + later) } : {}),
  })
}
