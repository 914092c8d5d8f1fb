import type { z } from 'zod'
import { err, ok, type Result } from '#src/domain/errors.ts'
import { END_OF_DAY } from '#src/domain/scheduling/minute-range.ts'
import { instantOf } from '#src/domain/time/wall-time.ts'
import type { Zone } from '#src/domain/time/zone.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { TimeOff } from '#src/generated/prisma/client.ts'
import { type addTimeOffInput, minuteOf } from './hours.schema.ts'
import { changeCalendar, ownCalendar } from './own-calendar.ts'

type NewTimeOff = z.output<typeof addTimeOffInput>

/**
 * Nothing is offered meanwhile; what is booked already stands, for the expert to move or to cancel.
 *
 * Refusals: UNAUTHENTICATED, FORBIDDEN for who is no expert, INVALID_INPUT for a time that is over already
 * or, where clocks change, lasts no time at all.
 */
export async function addTimeOff(ctx: Ctx, input: NewTimeOff): Promise<Result<TimeOff>> {
  const own = ownCalendar(ctx)
  if (!own.ok) return own
  const { expertId } = own.value
  const { timeZone } = await ctx.db.expertProfile.findUniqueOrThrow({
    where: { id: expertId },
    select: { timeZone: true },
  })
  const { startAt, endAt } = intervalOf(input, timeZone)
  if (startAt >= endAt) return err('INVALID_INPUT', { field: 'toDate', problem: 'order' })
  if (endAt <= ctx.clock.now()) return err('INVALID_INPUT', { field: 'toDate', problem: 'past' })
  const data = { expertId, startAt: new Date(startAt), endAt: new Date(endAt), reason: input.reason || null }
  return ok(await changeCalendar(ctx, 'add-time-off', own.value, (tx) => tx.timeOff.create({ data })))
}

/** Refusals: UNAUTHENTICATED, FORBIDDEN for who is no expert, NOT_FOUND also for somebody else's. */
export async function removeTimeOff(ctx: Ctx, input: { timeOffId: string }): Promise<Result<void>> {
  const own = ownCalendar(ctx)
  if (!own.ok) return own
  const { expertId } = own.value
  const removed = await changeCalendar(ctx, 'remove-time-off', own.value, (tx) =>
    tx.timeOff.deleteMany({ where: { id: input.timeOffId, expertId } }),
  )
  return removed.count > 0 ? ok() : err('NOT_FOUND')
}

/** In a gap of the clocks the first instant after it begins, in a repeated hour all of it is off. */
function intervalOf({ fromDate, fromTime, toDate, toTime }: NewTimeOff, zone: Zone) {
  const from = { date: fromDate, minute: minuteOf(fromTime) ?? 0 }
  const to = { date: toDate, minute: minuteOf(toTime) ?? END_OF_DAY }
  return {
    startAt: instantOf(from, zone, { gap: 'NEXT', overlap: 'FIRST' }),
    endAt: instantOf(to, zone, { gap: 'NEXT', overlap: 'LAST' }),
  }
}
