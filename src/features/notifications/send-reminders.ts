import { SESSION_MINUTES } from '#src/domain/policy/scheduling.ts'
import { REMINDERS_BEFORE } from '#src/domain/policy/session.ts'
import { MINUTE } from '#src/domain/time/instant.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { MailTemplate } from './mail-template.ts'
import { findUnreminded } from './notifications.repo.ts'
import { tellBoth } from './tell-of-booking.ts'

const TEMPLATES: readonly MailTemplate[] = ['REMINDER_DAY', 'REMINDER_SOON']
const AT_ONCE = 200

/**
 * Reminds both of a session a day and ten minutes before it. A worker that was away catches up, until the next
 * reminder takes over; a moved session is reminded of anew. @returns how many bookings were reminded of
 */
export async function sendReminders(ctx: Ctx): Promise<number> {
  let count = 0
  for (const [index, before] of REMINDERS_BEFORE.entries()) {
    const template = TEMPLATES[index]
    if (!template) continue
    const due = await findUnreminded(ctx.db, {
      template,
      now: ctx.clock.date(),
      before,
      until: REMINDERS_BEFORE[index + 1] ?? 0,
      longest: SESSION_MINUTES.max * MINUTE,
      take: AT_ONCE,
    })
    for (const bookingId of due) await remind(ctx, template, bookingId)
    count += due.length
  }
  return count
}

/** Both or neither. A change of the booking in the same moment makes the mail outdated: see isOutdated. */
async function remind(ctx: Ctx, template: MailTemplate, bookingId: string): Promise<void> {
  await ctx.withTx('remind', {}, async (tx) => {
    const booking = await tx.booking.findUniqueOrThrow({ where: { id: bookingId } })
    await tellBoth(ctx, tx, template, {
      booking,
      input: { on: 'REMINDER', by: 'SYSTEM' },
      // Findable from the booking alone (findUnreminded), and another one when the session is moved.
      occasion: String(booking.startAt.getTime()),
    })
  })
}
