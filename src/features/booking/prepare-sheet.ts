import { type IsoDate, isIsoDate, isoDateAt } from '#src/domain/time/iso-date.ts'
import type { Zone } from '#src/domain/time/zone.ts'
import type { Ctx } from '#src/features/ports.ts'
import { type OfferedSlots, offerSlots } from '#src/features/scheduling/offer-slots.ts'
import type { SheetChoice, SheetOffering } from './sheet.ts'

/** The query of a page with a booking sheet, as it came: anything may be missing or wrong. */
export type SheetQuery = Partial<Record<'offering' | 'minutes' | 'from' | 'day' | 'at', string | string[]>>

export interface PreparedSheet {
  chosen: SheetOffering
  choice: SheetChoice
  slots: OfferedSlots
}

const DAYS_SHOWN = 7
/** Of several maxima by the minute, the one that most sessions need; else the shortest length. */
const USUAL_MAXIMUM = 30

/**
 * Completes what an address chooses: an offering, a length, seven days, the first day that has times and its
 * first time. Whatever the address asks that cannot be had is left out, never an error.
 *
 * @returns null when the expert offers nothing that can be booked
 */
export async function prepareSheet(
  ctx: Ctx,
  offerings: readonly SheetOffering[],
  query: SheetQuery,
  zone: Zone,
): Promise<PreparedSheet | null> {
  const chosen = offerings.find(({ id }) => id === query.offering) ?? offerings[0]
  if (!chosen) return null
  const minutes = minutesOf(chosen, query.minutes)
  const wishedStart = Date.parse(one(query.at) ?? '') || null
  const day = dateOf(query.day) ?? (wishedStart ? isoDateAt(wishedStart, zone) : null)
  const slots = await offerSlots(ctx, {
    offeringId: chosen.id,
    minutes,
    zone,
    from: dateOf(query.from) ?? day,
    days: DAYS_SHOWN,
  })
  if (!slots.ok) return null
  const { days } = slots.value
  const shown =
    days.find(({ date, starts }) => date === day && starts.length > 0) ??
    days.find(({ starts }) => starts.length > 0)
  const startAt = shown?.starts.find((start) => start === wishedStart) ?? shown?.starts[0] ?? null
  const choice: SheetChoice = {
    offeringId: chosen.id,
    minutes,
    from: days[0]?.date ?? null,
    date: shown?.date ?? null,
    startAt,
  }
  return { chosen, choice, slots: slots.value }
}

function minutesOf(offering: SheetOffering, wished: string | string[] | undefined): number {
  const { durations } = offering
  const wish = Number(one(wished))
  if (durations.includes(wish)) return wish
  if (offering.priceMode === 'PER_MINUTE' && durations.includes(USUAL_MAXIMUM)) return USUAL_MAXIMUM
  return durations[0] ?? USUAL_MAXIMUM
}

function dateOf(value: string | string[] | undefined): IsoDate | null {
  const text = one(value)
  return text && isIsoDate(text) ? (text as IsoDate) : null
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
