import type { Weekday } from '#src/domain/time/iso-date.ts'

/** Hours of one weekday, as an expert would write them: `'09:00–12:30'`. The end may be `24:00`. */
type Range = `${string}–${string}`

const week = (monToFri: readonly Range[], sat: readonly Range[] = [], sun: readonly Range[] = []) =>
  [monToFri, monToFri, monToFri, monToFri, monToFri, sat, sun] as const

/** Weeks that people keep, Monday first. Times are the expert's own. */
export const HOURS = {
  office: week(['09:00–12:30', '14:00–18:00']),
  evenings: week(['18:00–22:00'], ['10:00–13:00']),
  mornings: week(['07:00–11:30'], ['08:00–11:00']),
  split: week(['08:00–10:00', '12:00–13:30', '18:30–21:30'], ['09:00–12:00']),
  nights: week(['00:00–06:00', '21:00–24:00'], ['00:00–06:00', '21:00–24:00'], ['00:00–06:00']),
  always: week(['00:00–24:00'], ['00:00–24:00'], ['00:00–24:00']),
  weekend: [
    [],
    [],
    ['19:00–22:00'],
    [],
    ['17:00–21:00'],
    ['09:00–13:00', '14:00–19:00'],
    ['10:00–13:00', '15:00–18:00'],
  ],
  late: [
    [],
    ['14:00–18:00', '20:00–23:00'],
    ['14:00–18:00', '20:00–23:00'],
    ['14:00–18:00', '20:00–23:00'],
    ['14:00–18:00'],
    ['11:00–15:00', '20:00–23:00'],
    ['16:00–20:00'],
  ],
  clinic: [
    ['08:15–12:00', '17:00–21:00'],
    ['08:15–12:00', '17:00–21:00'],
    ['08:15–12:00'],
    ['08:15–12:00', '17:00–21:00'],
    ['08:15–12:00', '14:00–16:00'],
    ['09:00–11:00'],
    [],
  ],
  /** A baker's week: afternoons, some evenings, long Saturdays, closed on Thursday and Sunday. */
  ines: [
    ['14:00–16:00', '17:00–19:00'],
    ['14:30–18:30', '19:30–21:00'],
    ['17:00–20:00'],
    [],
    ['14:00–16:00', '18:00–19:30'],
    ['09:00–12:00', '14:30–18:30'],
    [],
  ],
} as const satisfies Record<string, readonly (readonly Range[])[]>

export type HoursName = keyof typeof HOURS

/** Rows of weekly hours: ISO weekdays, minutes of the day. */
export function weeklyHours(name: HoursName): { weekday: Weekday; startMinute: number; endMinute: number }[] {
  return HOURS[name].flatMap((ranges: readonly Range[], index) =>
    ranges.map((range) => {
      const [from = '', to = ''] = range.split('–')
      return { weekday: (index + 1) as Weekday, startMinute: minuteOf(from), endMinute: minuteOf(to) }
    }),
  )
}

function minuteOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number)
  return Number(hours) * 60 + Number(minutes)
}
