import type { Ctx } from '../ports.ts'
import { deleteOldSignIns } from './identity.repo.ts'

const KEPT_MS = 30 * 24 * 60 * 60_000

/** A sweep: used-up links and sessions that ended 30 days ago say nothing to anybody any more. */
export function forgetOldSignIns(ctx: Ctx): Promise<number> {
  return deleteOldSignIns(ctx.db, new Date(ctx.clock.now() - KEPT_MS))
}
