import { DEFAULT_SLOT_LIMITS } from '#src/domain/policy/scheduling.ts'
import { slots } from '#src/domain/scheduling/slots.ts'
import type { SlotRequest, WeeklyHours } from '#src/domain/scheduling/types.ts'
import { DAY, MINUTE } from '#src/domain/time/instant.ts'
import type { Weekday } from '#src/domain/time/iso-date.ts'
import type { intlWall } from './intl-wall.ts'

/** A zone and a year of it in which something happens to its clocks. */
export interface BoardZone {
  readonly zone: string
  readonly year: number
  /** How often its clocks change in that year. */
  readonly changes: number
}

export const BOARD_ZONES: readonly BoardZone[] = [
  { zone: 'Europe/Paris', year: 2026, changes: 2 },
  { zone: 'America/New_York', year: 2026, changes: 2 },
  { zone: 'America/St_Johns', year: 2026, changes: 2 },
  { zone: 'America/Sao_Paulo', year: 2018, changes: 2 },
  { zone: 'Africa/Casablanca', year: 2025, changes: 2 },
  { zone: 'Asia/Kathmandu', year: 2026, changes: 0 },
  { zone: 'Australia/Lord_Howe', year: 2026, changes: 2 },
  { zone: 'Pacific/Chatham', year: 2026, changes: 2 },
  { zone: 'Pacific/Apia', year: 2011, changes: 3 },
]

/** Hours to keep and the length of a session. One set lies over the hours at which clocks change. */
export interface BoardHours {
  readonly name: string
  readonly weekly: readonly WeeklyHours[]
  readonly durationMinutes: number
}

export const BOARD_HOURS: readonly BoardHours[] = [
  {
    name: 'every night, across midnight',
    weekly: everyDay([1, 2, 3, 4, 5, 6, 7], [0, 4 * 60], [22 * 60 + 30, 24 * 60]),
    durationMinutes: 45,
  },
  {
    name: 'working days, with a lunch break',
    weekly: everyDay([1, 2, 3, 4, 5], [8 * 60 + 30, 12 * 60], [13 * 60, 17 * 60 + 30]),
    durationMinutes: 60,
  },
]

/** The 365 days of a board's year, by UTC. */
export function daysOf({ year }: BoardZone): number[] {
  return Array.from({ length: 365 }, (_, index) => Date.UTC(year, 0, 1) + index * DAY)
}

/** The engine's slots of one day. */
export function engineSlots(zone: string, hours: BoardHours, day: number): number[] {
  const request: SlotRequest = {
    availability: { zone, weekly: hours.weekly, overrides: [], timeOff: [], elsewhere: [] },
    limits: { ...DEFAULT_SLOT_LIMITS, minimumNoticeMinutes: 0 },
    bookings: [],
    durationMinutes: hours.durationMinutes,
    now: day - DAY,
  }
  return slots(request, { start: day, end: day + DAY })
}

/**
 * The oracle's slots of one day: each quarter of an hour is formatted by Intl and offered when it and the
 * quarters after it, for as long as a session lasts, all show a wall time within the hours. Every time and
 * every offset on the board is a multiple of a quarter, so a quarter is within the hours whole or not at all.
 */
export function oracleSlots(wallAt: ReturnType<typeof intlWall>, hours: BoardHours, day: number): number[] {
  const quarter = 15 * MINUTE
  const isOpen = (instant: number) => {
    const { weekday, minute } = wallAt(instant)
    return hours.weekly.some(
      (range) => range.weekday === weekday && range.startMinute <= minute && minute < range.endMinute,
    )
  }
  const starts: number[] = []
  for (let start = day; start < day + DAY; start += quarter) {
    let open = true
    for (let at = start; open && at < start + hours.durationMinutes * MINUTE; at += quarter) open = isOpen(at)
    if (open) starts.push(start)
  }
  return starts
}

/** How many starts one answer has and the other has not. */
export function countWrong(answer: readonly number[], truth: readonly number[]): number {
  return new Set(answer).symmetricDifference(new Set(truth)).size
}

function everyDay(weekdays: readonly Weekday[], ...ranges: readonly [number, number][]): WeeklyHours[] {
  return weekdays.flatMap((weekday) =>
    ranges.map(([startMinute, endMinute]) => ({ weekday, startMinute, endMinute })),
  )
}
