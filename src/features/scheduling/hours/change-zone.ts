import { ok, type Result } from '#src/domain/errors.ts'
import type { Zone } from '#src/domain/time/zone.ts'
import type { Ctx } from '#src/features/ports.ts'
import { changeCalendar, ownCalendar } from './own-calendar.ts'

/**
 * For an expert who moves: hours and overrides keep their wall times and hold by another zone's clock from now on.
 * Bookings and time off are instants and stay.
 *
 * @param input.timeZone checked by `changeZoneInput`
 * Refusals: UNAUTHENTICATED, FORBIDDEN for who is no expert.
 */
export async function changeZone(ctx: Ctx, { timeZone }: { timeZone: Zone }): Promise<Result<void>> {
  const own = ownCalendar(ctx)
  if (!own.ok) return own
  await changeCalendar(ctx, 'change-zone', own.value, (tx) =>
    tx.expertProfile.update({ where: { id: own.value.expertId }, data: { timeZone } }),
  )
  return ok()
}
