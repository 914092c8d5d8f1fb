import { REMINDERS_BEFORE } from '#src/domain/policy/session.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { Booking } from '#src/generated/prisma/client.ts'
import type { MailTemplate } from './mail-template.ts'
import { tellSide } from './tell-of-booking.ts'

const TEMPLATES: readonly MailTemplate[] = ['REMINDER_DAY', 'REMINDER_SOON']

/**
 * Reminds both of a session a day and ten minutes before it. A booking made later than a reminder's moment does
 * not get that one: its confirmation has just told them. @returns how many bookings were looked at
 */
export async function sendReminders(ctx: Ctx): Promise<number> {
  const now = ctx.clock.now()
  const farthest = Math.max(...REMINDERS_BEFORE)
  const coming = await ctx.db.booking.findMany({
    where: {
      status: { in: ['CONFIRMED', 'AWAITING_AUTHORISATION'] },
      startAt: { gt: new Date(now), lte: new Date(now + farthest) },
    },
    orderBy: { startAt: 'asc' },
    take: 500,
  })
  for (const booking of coming) await remind(ctx, booking, now)
  return coming.length
}

async function remind(ctx: Ctx, booking: Booking, now: number): Promise<void> {
  const startAt = booking.startAt.getTime()
  for (const [index, before] of REMINDERS_BEFORE.entries()) {
    const dueAt = startAt - before
    const next = startAt - (REMINDERS_BEFORE[index + 1] ?? 0)
    const template = TEMPLATES[index]
    const knewBefore = (booking.confirmedAt?.getTime() ?? now) <= dueAt
    if (!template || now < dueAt || now >= next || !knewBefore) continue
    // The start is part of the key: a moved session is reminded of anew.
    const happening = {
      booking: { ...booking, version: Math.floor(startAt / 60_000) },
      input: { on: 'REMINDER', by: 'SYSTEM' },
    }
    await tellSide(ctx, ctx.db, template, happening, 'LEARNER')
    await tellSide(ctx, ctx.db, template, happening, 'EXPERT')
  }
}
