import type { Zone } from '#src/domain/time/zone.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { OfferedSlots } from '#src/features/scheduling/list-days.ts'
import { offerSlots } from '#src/features/scheduling/offer-slots.ts'
import { chooseTime, DAYS_SHOWN, one, readTimeWish, type TimeQuery } from './choose-time.ts'
import type { SheetChoice, SheetOffering } from './sheet.ts'

/** The query of a page with a booking sheet, as it came: anything may be missing or wrong. */
export type SheetQuery = TimeQuery & Partial<Record<'offering' | 'minutes', string | string[]>>

export interface PreparedSheet {
  chosen: SheetOffering
  choice: SheetChoice
  slots: OfferedSlots
}

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
  const wish = readTimeWish(query, zone)
  const slots = await offerSlots(ctx, {
    offeringId: chosen.id,
    minutes,
    zone,
    from: wish.from,
    days: DAYS_SHOWN,
  })
  if (!slots.ok) return null
  const choice = { offeringId: chosen.id, minutes, ...chooseTime(slots.value, wish, zone) }
  return { chosen, choice, slots: slots.value }
}

function minutesOf(offering: SheetOffering, wished: string | string[] | undefined): number {
  const { durations } = offering
  const wish = Number(one(wished))
  if (durations.includes(wish)) return wish
  if (offering.priceMode === 'PER_MINUTE' && durations.includes(USUAL_MAXIMUM)) return USUAL_MAXIMUM
  return durations[0] ?? USUAL_MAXIMUM
}
