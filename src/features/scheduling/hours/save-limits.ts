import { ok, type Result } from '#src/domain/errors.ts'
import type { SlotLimits } from '#src/domain/policy/scheduling.ts'
import type { Ctx } from '#src/features/ports.ts'
import { changeCalendar, ownCalendar } from './own-calendar.ts'

/**
 * Sets how an expert's slots are cut: steps, notice, horizon, buffers, daily maximum.
 *
 * @param limits checked by `saveLimitsInput`
 * Refusals: UNAUTHENTICATED, FORBIDDEN for who is no expert.
 */
export async function saveLimits(ctx: Ctx, limits: SlotLimits): Promise<Result<void>> {
  const own = ownCalendar(ctx)
  if (!own.ok) return own
  await changeCalendar(ctx, 'save-limits', own.value, (tx) =>
    tx.expertProfile.update({ where: { id: own.value.expertId }, data: limits }),
  )
  return ok()
}
