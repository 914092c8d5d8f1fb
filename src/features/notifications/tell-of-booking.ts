import type { Ctx, Db, Tx } from '#src/features/ports.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import type { MailData, MailTemplate } from './mail-template.ts'
import { queueMail } from './queue-mail.ts'

export type Side = 'LEARNER' | 'EXPERT'

interface Happening {
  booking: Booking
  input: { on: string; by: string; chargeMinor?: number; details?: MailData }
}

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
  { booking, input }: Happening,
  side: Side,
): Promise<void> {
  const userId = side === 'LEARNER' ? booking.learnerId : booking.expertUserId
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, locale: true },
  })
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
    // The version says which change it was: two moves are two mails, a repeat of one is none.
    dedupeKey: `${template}:${booking.id}:${booking.version}:${side}`,
  })
}
