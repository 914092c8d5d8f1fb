import { DAY, type EpochMs, MINUTE } from '../time/instant.ts'
import { type Interval, isEmpty, widen } from '../time/interval.ts'
import { type IntervalSet, merge, subtract } from '../time/interval-set.ts'
import { type DayNumber, dayNumberAt } from '../time/iso-date.ts'
import { type ZoneOffsets, zoneOffsets } from '../time/zone-offsets.ts'
import { type Hours, openIntervals, readHours } from './hours.ts'
import type { SlotRequest } from './types.ts'

/** A request in milliseconds, its lists merged and sorted: made once, then asked for many windows. */
export interface Search {
  readonly hours: Hours
  readonly offsets: ZoneOffsets
  /** Where no session may lie: time off, bookings and outside busy times with buffers, the learner's times. */
  readonly blocked: IntervalSet
  readonly duration: number
  readonly step: number
  /** First and last instant at which a session may start, by notice and horizon; both included. */
  readonly earliest: EpochMs
  readonly latest: EpochMs
  /** Days of the expert's on which the daily maximum is reached. */
  readonly fullDays: ReadonlySet<DayNumber>
}

/**
 * Reads a request. Throws RangeError for one that makes no sense (a step that does not divide the day, an
 * unknown zone): `availabilityProblems` and `limitProblems` tell a form before it is stored.
 */
export function readSearch(request: SlotRequest): Search {
  requireSensible(request)
  const { availability, limits, now, durationMinutes } = request
  return {
    hours: readHours(availability),
    offsets: zoneOffsets(availability.zone),
    blocked: merge(blockedIntervals(request)),
    duration: durationMinutes * MINUTE,
    step: limits.stepMinutes * MINUTE,
    earliest: now + limits.minimumNoticeMinutes * MINUTE,
    latest: now + limits.horizonDays * DAY,
    fullDays: fullDays(request),
  }
}

/** Throws RangeError for limits or a duration with which no slot can be reckoned. */
export function requireSensible({ limits, durationMinutes }: SlotRequest): void {
  requireWhole('duration', durationMinutes, 1)
  requireWhole('step', limits.stepMinutes, 1)
  if ((DAY / MINUTE) % limits.stepMinutes !== 0) {
    throw new RangeError(`A step of ${limits.stepMinutes} minutes does not divide the day`)
  }
  requireWhole('notice', limits.minimumNoticeMinutes, 0)
  requireWhole('horizon', limits.horizonDays, 0)
}

/** Where a session may lie, hours and everything that blocks considered; not notice, horizon, grid or maximum. */
export function freeWithin(search: Search, within: Interval): IntervalSet {
  return subtract(openIntervals(search.hours, within), search.blocked)
}

/**
 * Milliseconds that a session keeps clear of the things in a calendar. Around another session both have
 * buffers, one behind the earlier and one in front of the later, and they do not share them.
 */
export function clearances(limits: SlotRequest['limits']) {
  const before = requireWhole('buffer before', limits.bufferBeforeMinutes, 0) * MINUTE
  const after = requireWhole('buffer after', limits.bufferAfterMinutes, 0) * MINUTE
  return { before, after, betweenSessions: before + after }
}

/** How many bookings start on each of the expert's days, those that are over included. */
export function bookingsByDay(request: SlotRequest): Map<DayNumber, number> {
  const counts = new Map<DayNumber, number>()
  for (const booking of [...request.bookings, ...(request.over ?? [])]) {
    if (isEmpty(booking)) continue
    const day = dayNumberAt(booking.start, request.availability.zone)
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return counts
}

function blockedIntervals(request: SlotRequest): Interval[] {
  const { before, after, betweenSessions } = clearances(request.limits)
  const blocked = [...request.availability.timeOff, ...(request.learnerBusy ?? [])]
  for (const booking of request.bookings) {
    if (!isEmpty(booking)) blocked.push(widen(booking, betweenSessions, betweenSessions))
  }
  // A session ending before a busy time keeps its own buffer behind it, so that one widens the front.
  for (const busy of request.availability.elsewhere) {
    if (!isEmpty(busy)) blocked.push(widen(busy, after, before))
  }
  return blocked
}

function fullDays(request: SlotRequest): Set<DayNumber> {
  const full = new Set<DayNumber>()
  const maximum = request.limits.dailyMaximum
  if (maximum === null) return full
  for (const [day, count] of bookingsByDay(request)) if (count >= maximum) full.add(day)
  return full
}

function requireWhole(what: string, value: number, least: number): number {
  if (!Number.isInteger(value) || value < least) throw new RangeError(`Not a ${what}: ${value}`)
  return value
}
