import type { SlotRequest } from '#src/domain/scheduling/types.ts'
import type { Interval } from '#src/domain/time/interval.ts'
import { intlWall } from './intl-wall.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * The rules for slots said once more, minute by minute and with Intl for the clock: slow, and without any of
 * the engine's code. Takes requests whose times all lie on whole minutes.
 */
export function referenceOffers(request: SlotRequest): (start: number) => boolean {
  const { availability, limits, now } = request
  const wallAt = intlWall(availability.zone)
  const open = (minute: number): boolean => {
    const wall = wallAt(minute)
    const overrides = availability.overrides.filter((override) => override.date === wall.date)
    const weekly = availability.weekly.filter((hours) => hours.weekday === wall.weekday)
    const ranges = overrides.length > 0 ? overrides.flatMap((override) => override.ranges) : weekly
    return ranges.some((range) => range.startMinute <= wall.minute && wall.minute < range.endMinute)
  }
  const workOfBookings = request.bookings.map(({ start, end }) => ({
    start: start - limits.bufferBeforeMinutes * MINUTE,
    end: end + limits.bufferAfterMinutes * MINUTE,
  }))
  return (start) => {
    if (start < now + limits.minimumNoticeMinutes * MINUTE) return false
    if (start > now + limits.horizonDays * DAY) return false
    const wall = wallAt(start)
    if (start % MINUTE !== 0 || wall.second !== 0 || wall.minute % limits.stepMinutes !== 0) return false
    const session = { start, end: start + request.durationMinutes * MINUTE }
    for (const minute of minutesOf(session)) {
      if (!open(minute) || isIn(availability.timeOff, minute) || isIn(request.learnerBusy ?? [], minute)) {
        return false
      }
    }
    const work = {
      start: session.start - limits.bufferBeforeMinutes * MINUTE,
      end: session.end + limits.bufferAfterMinutes * MINUTE,
    }
    for (const minute of minutesOf(work)) {
      if (isIn(workOfBookings, minute) || isIn(availability.elsewhere, minute)) return false
    }
    const sameDate = [...request.bookings, ...(request.over ?? [])].filter(
      (booking) => wallAt(booking.start).date === wall.date,
    )
    return limits.dailyMaximum === null || sameDate.length < limits.dailyMaximum
  }
}

function* minutesOf({ start, end }: Interval): Generator<number> {
  for (let minute = start; minute < end; minute += MINUTE) yield minute
}

function isIn(intervals: readonly Interval[], minute: number): boolean {
  return intervals.some(({ start, end }) => start <= minute && minute < end)
}
