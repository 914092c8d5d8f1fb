import { DAY, type EpochMs, isEpochMs, MINUTE } from '../time/instant.ts'
import { type Interval, overlaps, widen } from '../time/interval.ts'
import { dayNumberAt, isoDateOf } from '../time/iso-date.ts'
import { zoneOffsets } from '../time/zone-offsets.ts'
import { openIntervals, readHours } from './hours.ts'
import type { Obstacle } from './obstacle.ts'
import { bookingsByDay, clearances, requireSensible } from './search.ts'
import type { SlotRequest } from './types.ts'

/** Whether a start is a slot, and if not, why: the weightiest reason first, then whatever else stands against it. */
export type Explanation =
  | { readonly offered: true; readonly session: Interval }
  | { readonly offered: false; readonly because: Obstacle; readonly also: readonly Obstacle[] }

/**
 * Says of one start why it is or is not a slot. Agrees with `slots` for every instant; it goes from the start
 * to the rules where `slots` goes from the rules to the starts, so that one checks the other.
 */
export function explain(request: SlotRequest, start: EpochMs): Explanation {
  const [because, ...also] = obstacles(request, start)
  if (because) return { offered: false, because, also }
  return { offered: true, session: { start, end: start + request.durationMinutes * MINUTE } }
}

/** Everything that stands against a start, weightiest first; empty for a slot. Throws RangeError as `slots` does. */
export function obstacles(request: SlotRequest, start: EpochMs): Obstacle[] {
  requireSensible(request)
  if (!isEpochMs(start)) return [{ reason: 'NOT_A_DATE' }]
  const session = { start, end: start + request.durationMinutes * MINUTE }
  return [
    ...againstNotice(request, start),
    ...againstGrid(request, start),
    ...againstHours(request, session),
    ...request.availability.timeOff
      .filter((timeOff) => overlaps(timeOff, session))
      .map((timeOff): Obstacle => ({ reason: 'TIME_OFF', timeOff })),
    ...againstCalendar(request, session),
    ...againstMaximum(request, start),
    ...(request.learnerBusy ?? [])
      .filter((busy) => overlaps(busy, session))
      .map((busy): Obstacle => ({ reason: 'LEARNER_BUSY', busy })),
  ]
}

function againstNotice({ limits, now }: SlotRequest, start: EpochMs): Obstacle[] {
  const earliest = now + limits.minimumNoticeMinutes * MINUTE
  const horizon = limits.horizonDays * DAY
  if (start < now) return [{ reason: 'PAST', now }]
  if (start < earliest) {
    return [{ reason: 'TOO_SOON', earliest, minimumNoticeMinutes: limits.minimumNoticeMinutes }]
  }
  if (start > now + horizon) return [{ reason: 'TOO_FAR', latest: now + horizon, opensAt: start - horizon }]
  return []
}

function againstGrid({ availability, limits }: SlotRequest, start: EpochMs): Obstacle[] {
  const step = limits.stepMinutes * MINUTE
  const beyond = modulo(start + zoneOffsets(availability.zone).at(start), step)
  if (beyond === 0) return []
  const previous = start - beyond
  return [{ reason: 'OFF_GRID', stepMinutes: limits.stepMinutes, previous, next: previous + step }]
}

function againstHours({ availability }: SlotRequest, session: Interval): Obstacle[] {
  const hours = readHours(availability)
  const [open] = openIntervals(hours, session)
  // Without the first instant, or with a hole: the set is in order, so its first interval says where it ends.
  const at = open?.start === session.start ? open.end : session.start
  if (at === session.end) return []
  const day = dayNumberAt(at, availability.zone)
  const source = hours.byDay.has(day) ? 'OVERRIDE' : 'WEEKLY'
  return [{ reason: 'OUTSIDE_HOURS', at, date: isoDateOf(day), hours: source }]
}

function againstCalendar({ availability, bookings, limits }: SlotRequest, session: Interval): Obstacle[] {
  const { before, after, betweenSessions } = clearances(limits)
  const booked: Obstacle[] = []
  const nearBooking: Obstacle[] = []
  for (const booking of bookings) {
    if (overlaps(booking, session)) booked.push({ reason: 'BOOKED', booking })
    else nearBooking.push(...tooNear('BOOKING', booking, session, betweenSessions, betweenSessions))
  }
  const elsewhere: Obstacle[] = []
  const nearElsewhere: Obstacle[] = []
  for (const busy of availability.elsewhere) {
    if (overlaps(busy, session)) elsewhere.push({ reason: 'BUSY_ELSEWHERE', busy })
    else nearElsewhere.push(...tooNear('ELSEWHERE', busy, session, after, before))
  }
  return [...booked, ...elsewhere, ...nearBooking, ...nearElsewhere]
}

/** `clearBefore`, `clearAfter`: milliseconds that must be clear in front of and behind the busy time. */
function tooNear(
  around: 'BOOKING' | 'ELSEWHERE',
  busy: Interval,
  session: Interval,
  clearBefore: number,
  clearAfter: number,
): Obstacle[] {
  if (busy.start >= busy.end || !overlaps(widen(busy, clearBefore, clearAfter), session)) return []
  const isBefore = session.end <= busy.start
  const clear = isBefore ? clearBefore : clearAfter
  const side = isBefore ? 'BEFORE' : 'AFTER'
  return [{ reason: 'BUFFER', around, busy, side, clearMinutes: clear / MINUTE }]
}

function againstMaximum(request: SlotRequest, start: EpochMs): Obstacle[] {
  const maximum = request.limits.dailyMaximum
  if (maximum === null) return []
  const day = dayNumberAt(start, request.availability.zone)
  const booked = bookingsByDay(request).get(day) ?? 0
  return booked < maximum ? [] : [{ reason: 'DAILY_MAXIMUM', date: isoDateOf(day), maximum, booked }]
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}
