import type { EpochMs } from '../time/instant.ts'
import { type DayNumber, dayNumberAt, type IsoDate, isoDateOf } from '../time/iso-date.ts'
import type { Zone } from '../time/zone.ts'

/** The slots of one calendar date, in order of time. */
export interface DayOfSlots {
  readonly date: IsoDate
  readonly starts: readonly EpochMs[]
}

/**
 * Slots by the calendar date that a zone (the learner's, as a rule) shows at their start; dates in order,
 * without those that have no slot. Takes starts in order of time, as `slots` gives them.
 */
export function slotsByDay(starts: readonly EpochMs[], zone: Zone): DayOfSlots[] {
  const days = new Map<DayNumber, EpochMs[]>()
  for (const start of starts) {
    const day = dayNumberAt(start, zone)
    const list = days.get(day)
    if (list) list.push(start)
    else days.set(day, [start])
  }
  return [...days].sort(([a], [b]) => a - b).map(([day, list]) => ({ date: isoDateOf(day), starts: list }))
}
