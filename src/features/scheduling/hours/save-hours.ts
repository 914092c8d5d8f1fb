import { ok, type Result } from '#src/domain/errors.ts'
import type { WeeklyHours } from '#src/domain/scheduling/types.ts'
import type { Ctx } from '#src/features/ports.ts'
import { changeCalendar, ownCalendar } from './own-calendar.ts'

/**
 * Replaces the expert's weekly hours. What is booked already stands, inside them or not.
 *
 * @param input.weekly checked by `saveHoursInput`
 * Refusals: UNAUTHENTICATED, FORBIDDEN for who is no expert.
 */
export async function saveHours(ctx: Ctx, input: { weekly: readonly WeeklyHours[] }): Promise<Result<void>> {
  const own = ownCalendar(ctx)
  if (!own.ok) return own
  const { expertId } = own.value
  await changeCalendar(ctx, 'save-hours', own.value, async (tx) => {
    await tx.weeklyHours.deleteMany({ where: { expertId } })
    await tx.weeklyHours.createMany({ data: input.weekly.map((hours) => ({ expertId, ...hours })) })
  })
  return ok()
}
