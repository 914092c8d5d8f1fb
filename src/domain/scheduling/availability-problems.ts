import { type IsoDate, isIsoDate, type Weekday } from '../time/iso-date.ts'
import { parseZone } from '../time/zone.ts'
import { byStart, isMinuteRange } from './minute-range.ts'
import type { Availability, MinuteRange } from './types.ts'

/** The day that a range was entered for. */
export type HoursDay = { readonly weekday: Weekday } | { readonly date: IsoDate }

/** What keeps hours from being stored, with the entry to point at. */
export type AvailabilityProblem =
  | { readonly problem: 'UNKNOWN_ZONE'; readonly zone: string }
  | { readonly problem: 'UNKNOWN_WEEKDAY'; readonly weekday: number }
  | { readonly problem: 'UNKNOWN_DATE'; readonly date: string }
  | { readonly problem: 'REPEATED_DATE'; readonly date: IsoDate }
  /** Empty, backwards, outside 0 … 1440, or not whole minutes. */
  | { readonly problem: 'BAD_RANGE'; readonly day: HoursDay; readonly range: MinuteRange }
  /** Two ranges of one day share minutes. Ranges that only touch are fine. */
  | {
      readonly problem: 'OVERLAP'
      readonly day: HoursDay
      readonly ranges: readonly [MinuteRange, MinuteRange]
    }

/** Everything wrong with hours as they were entered; empty when they can be stored. */
export function availabilityProblems(
  entered: Pick<Availability, 'zone' | 'weekly' | 'overrides'>,
): AvailabilityProblem[] {
  const problems: AvailabilityProblem[] = []
  if (parseZone(entered.zone) === null) problems.push({ problem: 'UNKNOWN_ZONE', zone: entered.zone })
  for (const [weekday, ranges] of Map.groupBy(entered.weekly, (hours) => hours.weekday)) {
    if (Number.isInteger(weekday) && weekday >= 1 && weekday <= 7)
      problems.push(...ofDay({ weekday }, ranges))
    else problems.push({ problem: 'UNKNOWN_WEEKDAY', weekday })
  }
  const dates = new Set<IsoDate>()
  for (const { date, ranges } of entered.overrides) {
    if (!isIsoDate(date)) problems.push({ problem: 'UNKNOWN_DATE', date })
    else if (dates.has(date)) problems.push({ problem: 'REPEATED_DATE', date })
    else problems.push(...ofDay({ date }, ranges))
    dates.add(date)
  }
  return problems
}

function ofDay(day: HoursDay, entered: readonly MinuteRange[]): AvailabilityProblem[] {
  const problems: AvailabilityProblem[] = []
  let widest: MinuteRange | undefined
  for (const range of entered.toSorted(byStart)) {
    if (!isMinuteRange(range)) {
      problems.push({ problem: 'BAD_RANGE', day, range })
      continue
    }
    if (widest && range.startMinute < widest.endMinute) {
      problems.push({ problem: 'OVERLAP', day, ranges: [widest, range] })
    }
    if (!widest || range.endMinute > widest.endMinute) widest = range
  }
  return problems
}
