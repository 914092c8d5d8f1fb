import { DEFAULT_SLOT_LIMITS } from '#src/domain/policy/scheduling.ts'
import type { SlotRequest, WeeklyHours } from '#src/domain/scheduling/types.ts'
import { DAY, type EpochMs, MINUTE } from '#src/domain/time/instant.ts'
import type { Interval } from '#src/domain/time/interval.ts'
import { isoDateAt } from '#src/domain/time/iso-date.ts'

/** Monday before clocks go back in Europe and in America: searches of a month or more cross both. */
export const NOW: EpochMs = Date.parse('2026-10-12T06:00Z')

const ZONES = [
  'Europe/Paris',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Sydney',
  'America/Sao_Paulo',
  'Europe/London',
  'Asia/Tokyo',
  'America/Los_Angeles',
  'Africa/Casablanca',
  'Pacific/Auckland',
]

/** Six days a week with a lunch break, an override a week, one time off: a busy expert's calendar. */
export function calendars(experts: number, days: number, busy: number): SlotRequest[] {
  return Array.from({ length: experts }, (_, index) => {
    const random = randomNumbers(index + 1)
    const zone = ZONES[index % ZONES.length] ?? 'UTC'
    const taken = Array.from({ length: busy }, () => taking(random, days))
    return {
      availability: {
        zone,
        weekly: ([1, 2, 3, 4, 5, 6] as const).flatMap((weekday): WeeklyHours[] => [
          { weekday, startMinute: 9 * 60, endMinute: 12 * 60 + 30 },
          { weekday, startMinute: 14 * 60, endMinute: 19 * 60 },
        ]),
        overrides: Array.from({ length: Math.ceil(days / 7) }, (_, week) => ({
          date: isoDateAt(NOW + (week * 7 + 3) * DAY, zone),
          ranges: week % 2 ? [] : [{ startMinute: 10 * 60, endMinute: 16 * 60 }],
        })),
        timeOff: [{ start: NOW + 20 * DAY, end: NOW + 22 * DAY }],
        elsewhere: taken.slice(0, Math.floor(busy / 2)),
      },
      limits: { ...DEFAULT_SLOT_LIMITS, horizonDays: 365, dailyMaximum: 8 },
      bookings: taken.slice(Math.floor(busy / 2)),
      learnerBusy: [{ start: NOW + 2 * DAY, end: NOW + 2 * DAY + 60 * MINUTE }],
      durationMinutes: 30,
      now: NOW,
    }
  })
}

/** Half an hour to two hours on a quarter, anywhere in the days: lists come unsorted, as the worst caller's do. */
function taking(random: () => number, days: number): Interval {
  const quarter = 15 * MINUTE
  const start = NOW + Math.floor((random() * days * DAY) / quarter) * quarter
  return { start, end: start + (2 + Math.floor(random() * 7)) * quarter }
}

/** Numbers in [0, 1) that are the same on each run (mulberry32, public domain). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
