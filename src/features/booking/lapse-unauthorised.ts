import { AUTHORISATION_DEADLINE_BEFORE } from '#src/domain/policy/paying.ts'
import type { Ctx } from '#src/features/ports.ts'
import { unauthorised } from './booking.repo.ts'
import { followClockOfAll } from './follow-clock.ts'

/**
 * Bookings whose card is saved and whose money nobody has reserved in time: both are told, and the time is free
 * again while somebody else can still take it. @returns how many were found
 */
export async function lapseUnauthorised(ctx: Ctx): Promise<number> {
  const startsUntil = new Date(ctx.clock.now() + AUTHORISATION_DEADLINE_BEFORE)
  return followClockOfAll(ctx, await unauthorised(ctx.db, startsUntil))
}
