import { sideOf } from '#src/domain/access/side.ts'
import { err, isAppError, ok, type Result } from '#src/domain/errors.ts'
import { END_TOLD_WITHIN } from '#src/domain/policy/session.ts'
import { authorize } from '#src/features/authorize.ts'
import type { Ctx } from '#src/features/ports.ts'
import { checkSession } from './check-session.ts'
import { closeSession } from './close-session.ts'
import { metAt } from './live.repo.ts'

/**
 * Either of the two ends the session for both, as of the moment at which they asked for it: however long that takes,
 * nothing more is counted, and both pages hear at once that they need not count on.
 * Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, STALE_STATE.
 *
 * @param toldAt when that was, by their page: epoch ms, believed for `END_TOLD_WITHIN`, and not before they had met
 */
export async function endSession(ctx: Ctx, bookingId: string, toldAt?: number | null): Promise<Result<void>> {
  const heardAt = ctx.clock.now()
  const booking = await ctx.db.booking.findUnique({ where: { id: bookingId } })
  if (!booking) return err('NOT_FOUND')
  const may = authorize(ctx, 'room.end', booking)
  if (!may.ok) return may
  const by = sideOf(ctx.actor, booking)
  if (!by) return err('FORBIDDEN')
  try {
    await ctx.realtime.publish(ctx.db, `booking:${bookingId}`, { ending: true })
    // A last look: who is there now is billed up to now, whoever was to look before.
    await checkSession(ctx, { bookingId })
    const earliest = Math.max(heardAt - END_TOLD_WITHIN, await metAt(ctx.db, bookingId))
    const at = Math.min(heardAt, Math.max(toldAt ?? heardAt, earliest))
    await closeSession(ctx, bookingId, { on: 'ENDED', by, at })
    return ok()
  } catch (error) {
    if (isAppError(error)) return { ok: false, error }
    throw error
  }
}
