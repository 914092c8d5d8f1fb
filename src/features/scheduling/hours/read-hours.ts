import { ok, type Result } from '#src/domain/errors.ts'
import { minutesOf } from '#src/domain/money/price-terms.ts'
import type { SlotLimits } from '#src/domain/policy/scheduling.ts'
import { type Explanation, explain } from '#src/domain/scheduling/explain.ts'
import { nextSlots } from '#src/domain/scheduling/next-slots.ts'
import { rangeToLoad } from '#src/domain/scheduling/range-to-load.ts'
import type { SlotRequest, WeeklyHours } from '#src/domain/scheduling/types.ts'
import { DAY } from '#src/domain/time/instant.ts'
import { isoDateAt } from '#src/domain/time/iso-date.ts'
import { instantOf } from '#src/domain/time/wall-time.ts'
import type { Zone } from '#src/domain/time/zone.ts'
import { termsOfOffering } from '#src/features/booking/bookable-offering.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { Offering } from '#src/generated/prisma/client.ts'
import { dateColumn, toOverride } from '../override-row.ts'
import { readCalendars } from '../read-calendars.ts'
import { minuteOf } from './hours.schema.ts'
import { type OverrideAhead, overridesAhead } from './overrides-ahead.ts'
import { ownCalendar } from './own-calendar.ts'

/** An expert's calendar as its editor needs it. Instants are epoch milliseconds. */
export interface OwnHours {
  zone: Zone
  weekly: readonly WeeklyHours[]
  limits: SlotLimits
  /** From today on where the expert is, in order. */
  overrides: readonly OverrideAhead[]
  timeOff: readonly { id: string; startAt: number; endAt: number; reason: string | null; booked: number }[]
  offerings: readonly OwnOffering[]
  /** The next times that a learner sees of the offering asked for, or of the first one; null without offerings. */
  preview: { offering: OwnOffering; starts: readonly number[] } | null
  /** Why the time asked about is offered or not. */
  explanation: { at: number; found: Explanation } | null
}

/** With the titles of both languages. */
type OwnOffering = Pick<Offering, 'id' | 'title' | 'titleOther' | 'textLocale'>

const PREVIEWED = 6

/** Refusals: UNAUTHENTICATED, FORBIDDEN for who is no expert. */
export async function readHours(
  ctx: Ctx,
  asked: { date: string; time: string; offering?: string } | null,
): Promise<Result<OwnHours>> {
  const own = ownCalendar(ctx)
  if (!own.ok) return own
  const { expertId } = own.value
  const now = ctx.clock.now()
  const expert = await ctx.db.expertProfile.findUniqueOrThrow({
    where: { id: expertId },
    include: {
      offerings: { where: { active: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
      timeOff: { where: { endAt: { gt: new Date(now) } }, orderBy: { startAt: 'asc' } },
    },
  })
  const offering = expert.offerings.find(({ id }) => id === asked?.offering) ?? expert.offerings[0]
  const zone = expert.timeZone
  const overrides = await ctx.db.dateOverride.findMany({
    where: { expertId, date: { gte: dateColumn(isoDateAt(now, zone)) } },
    orderBy: { date: 'asc' },
  })
  const at = asked
    ? instantOf({ date: asked.date, minute: minuteOf(asked.time) ?? 0 }, zone, {
        gap: 'SHIFT',
        overlap: 'FIRST',
      })
    : null
  const minutes = offering ? minutesOf(termsOfOffering(offering, Math.min(...offering.durations))) : 30
  const end = Math.max(now + expert.horizonDays * DAY, at ?? 0)
  const range = rangeToLoad(expert, minutes, { start: Math.min(now, at ?? now), end })
  const calendar = (await readCalendars(ctx.db, [expertId], range, now)).get(expertId)
  if (!calendar) throw new Error(`Expert ${expertId} has no calendar`)
  const { availability, limits, bookings, over } = calendar
  const request: SlotRequest = { availability, limits, bookings, over, durationMinutes: minutes, now }
  return ok({
    zone,
    weekly: availability.weekly,
    limits,
    overrides: overridesAhead(overrides.map(toOverride), zone, bookings),
    timeOff: expert.timeOff.map(({ id, startAt, endAt, reason }) => ({
      id,
      startAt: startAt.getTime(),
      endAt: endAt.getTime(),
      reason,
      booked: bookings.filter((each) => each.start < endAt.getTime() && each.end > startAt.getTime()).length,
    })),
    offerings: expert.offerings,
    preview: offering ? { offering, starts: nextSlots(request, PREVIEWED) } : null,
    explanation: at === null ? null : { at, found: explain(request, at) },
  })
}
