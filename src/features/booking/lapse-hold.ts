import type { Ctx } from '#src/features/ports.ts'
import { expiredHolds } from './booking.repo.ts'
import { followClockOf, followClockOfAll } from './follow-clock.ts'

/** The job that is due when a hold ends; paid or given up meanwhile: nothing to do. */
export function lapseHoldWhenDue(ctx: Ctx, { bookingId }: { bookingId: string }): Promise<void> {
  return followClockOf(ctx, bookingId)
}

/** Whatever a lost job left behind. @returns how many were freed */
export async function lapseExpiredHolds(ctx: Ctx): Promise<number> {
  return followClockOfAll(ctx, await expiredHolds(ctx.db, ctx.clock.date()))
}
