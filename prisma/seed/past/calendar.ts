import { openIntervals, readHours } from '#src/domain/scheduling/hours.ts'
import { MINUTE } from '#src/domain/time/instant.ts'
import { type Interval, overlaps } from '#src/domain/time/interval.ts'
import { parseZone } from '#src/domain/time/zone.ts'
import type { PlacedExpert } from '../experts.ts'
import { type HoursName, weeklyHours } from '../hours.ts'

/** Who is always open for the demo's sake kept ordinary hours before. */
const hoursOnce = (expert: PlacedExpert): HoursName => (expert.hours === 'always' ? 'split' : expert.hours)

/** A time at which a session could begin, and how long the expert was there from then on. */
export type Opening = { readonly startAt: number; readonly minutes: number }

/** All quarter hours in the expert's past hours, oldest first. Epoch milliseconds. */
export function openings(expert: PlacedExpert, within: Interval): Opening[] {
  const zone = parseZone(expert.timeZone)
  if (!zone) throw new RangeError(`${expert.handle} lives in no time zone: ${expert.timeZone}`)
  const hours = readHours({ zone, weekly: weeklyHours(hoursOnce(expert)), overrides: [] })
  const quarter = 15 * MINUTE
  return openIntervals(hours, within).flatMap(({ start, end }) => {
    const first = Math.ceil(start / quarter) * quarter
    const count = Math.max(0, Math.floor((end - first) / quarter))
    return Array.from({ length: count }, (_, index) => {
      const startAt = first + index * quarter
      return { startAt, minutes: (end - startAt) / MINUTE }
    })
  })
}

/** The times at which people were taken, so that nobody was in two sessions at once. */
export class Diary {
  readonly #taken = new Map<string, Interval[]>()

  isFree(who: string, time: Interval): boolean {
    return !this.#taken.get(who)?.some((other) => overlaps(other, time))
  }

  take(who: string, time: Interval): void {
    const list = this.#taken.get(who)
    if (list) list.push(time)
    else this.#taken.set(who, [time])
  }
}
