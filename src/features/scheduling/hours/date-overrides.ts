import { err, ok, type Result } from '#src/domain/errors.ts'
import { byStart } from '#src/domain/scheduling/minute-range.ts'
import type { DateOverride } from '#src/domain/scheduling/types.ts'
import { isoDateAt } from '#src/domain/time/iso-date.ts'
import type { Ctx } from '#src/features/ports.ts'
import { dateColumn, toOverride } from '../override-row.ts'
import { changeCalendar, ownCalendar } from './own-calendar.ts'

/**
 * Sets the hours of one date in place of those of the week; without ranges the expert is closed that day. What is
 * booked already stands, inside them or not.
 *
 * @param override checked by `saveOverrideInput`
 * Refusals: UNAUTHENTICATED, FORBIDDEN for who is no expert, INVALID_INPUT for a date that is over where the
 * expert is.
 */
export async function saveOverride(ctx: Ctx, override: DateOverride): Promise<Result<DateOverride>> {
  const own = ownCalendar(ctx)
  if (!own.ok) return own
  const { expertId } = own.value
  const { timeZone } = await ctx.db.expertProfile.findUniqueOrThrow({
    where: { id: expertId },
    select: { timeZone: true },
  })
  if (override.date < isoDateAt(ctx.clock.now(), timeZone))
    return err('INVALID_INPUT', { field: 'date', problem: 'past' })
  const date = dateColumn(override.date)
  const ranges = override.ranges.toSorted(byStart).map(({ startMinute, endMinute }) => ({
    startMinute,
    endMinute,
  }))
  const saved = await changeCalendar(ctx, 'save-override', own.value, (tx) =>
    tx.dateOverride.upsert({
      where: { expertId_date: { expertId, date } },
      create: { expertId, date, ranges },
      update: { ranges },
    }),
  )
  return ok(toOverride(saved))
}

/**
 * Gives a date its weekly hours back.
 *
 * @returns what held on it, so that the removal can be undone
 * Refusals: UNAUTHENTICATED, FORBIDDEN for who is no expert, NOT_FOUND for a date that nothing was set for.
 */
export async function removeOverride(ctx: Ctx, input: { date: string }): Promise<Result<DateOverride>> {
  const own = ownCalendar(ctx)
  if (!own.ok) return own
  const where = { expertId: own.value.expertId, date: dateColumn(input.date) }
  return changeCalendar(ctx, 'remove-override', own.value, async (tx) => {
    const removed = await tx.dateOverride.findUnique({ where: { expertId_date: where } })
    if (!removed) return err('NOT_FOUND')
    await tx.dateOverride.delete({ where: { id: removed.id } })
    return ok(toOverride(removed))
  })
}
