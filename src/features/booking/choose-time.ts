import { type IsoDate, isoDateAt } from '#src/domain/time/iso-date.ts'
import type { Zone } from '#src/domain/time/zone.ts'
import { epochMs, isoDate } from '#src/features/instant.ts'
import type { OfferedSlots } from '#src/features/scheduling/list-days.ts'
import type { TimeChoice } from './sheet.ts'

/** The part of a page's query that chooses a day and a time, as it came: anything may be missing or wrong. */
export type TimeQuery = Partial<Record<'from' | 'day' | 'at' | 'problem', string | string[]>>

export interface TimeWish {
  from: IsoDate | null
  day: IsoDate | null
  /** Epoch milliseconds. */
  startAt: number | null
  /** The last try was too late for it. */
  taken: boolean
}

/** How many days a sheet shows. */
export const DAYS_SHOWN = 7

export function readTimeWish(query: TimeQuery, zone: Zone): TimeWish {
  const startAt = epochMs.safeParse(Date.parse(one(query.at) ?? '')).data ?? null
  const day = dateOf(query.day) ?? (startAt ? isoDateAt(startAt, zone) : null)
  return { from: dateOf(query.from) ?? day, day, startAt, taken: one(query.problem) === 'SLOT_TAKEN' }
}

/**
 * The wish as far as it can be had: else the first day that has times and its first time. After a time was taken
 * nothing is chosen in its place: that is for the reader to do.
 */
export function chooseTime({ days }: OfferedSlots, wish: TimeWish, zone: Zone): TimeChoice {
  const free = days.some(({ starts }) => wish.startAt !== null && starts.includes(wish.startAt))
  const gone = wish.taken && !free ? wish.startAt : null
  const goneDate = gone === null ? null : isoDateAt(gone, zone)
  const shown =
    days.find(({ date, starts }) => date === wish.day && (starts.length > 0 || date === goneDate)) ??
    days.find(({ starts }) => starts.length > 0)
  const wished = shown?.starts.find((start) => start === wish.startAt)
  return {
    from: days[0]?.date ?? null,
    date: shown?.date ?? null,
    startAt: wished ?? (gone === null ? (shown?.starts[0] ?? null) : null),
    gone: shown?.date === goneDate ? gone : null,
  }
}

export const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

function dateOf(value: string | string[] | undefined): IsoDate | null {
  return isoDate.safeParse(one(value)).data ?? null
}
