import { OLD_SIGN_INS_KEPT } from '#src/domain/policy/retention.ts'
import type { Ctx } from '../ports.ts'
import { deleteOldSignIns } from './identity.repo.ts'

/** A sweep: used-up links and sessions that ended 30 days ago say nothing to anybody any more. */
export function forgetOldSignIns(ctx: Ctx): Promise<number> {
  return deleteOldSignIns(ctx.db, new Date(ctx.clock.now() - OLD_SIGN_INS_KEPT))
}
