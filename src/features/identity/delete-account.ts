import { AppError, err, isAppError, ok, type Result } from '#src/domain/errors.ts'
import { audit } from '../audit.ts'
import { authorizeOwn } from '../authorize.ts'
import type { Ctx } from '../ports.ts'

import type { DeleteAccount } from './identity.schema.ts'
import { countObligations } from './obligations.repo.ts'
import { forgetEverythingOf } from './personal-data/tables.ts'
import { proveIdentity } from './prove-identity.ts'

/**
 * Deletes the person and keeps the books: name, address, password, sessions, portrait and all that they wrote go, at
 * the payment provider too; bookings and the ledger stay, as the law asks, with nobody's name on them. What goes and
 * what stays of each table: personal-data/tables.ts. Refused while a booking is not over.
 */
export async function deleteAccount(ctx: Ctx, { currentPassword }: DeleteAccount): Promise<Result<void>> {
  const actor = authorizeOwn(ctx, 'account.delete')
  if (!actor.ok) return actor
  const proved = await proveIdentity(ctx, actor.value, currentPassword)
  if (!proved.ok) return proved
  const { userId, email, expertId } = actor.value
  try {
    // The person's calendar: nothing is booked by or with them while we look. Their listings: a refresh that read the
    // profile before must not write the name again afterwards.
    const locks = { calendars: [userId], listings: expertId ? [expertId] : [] }
    await ctx.withTx('delete-account', locks, async (tx) => {
      const obligations = await countObligations(tx, userId)
      if (obligations > 0) throw new AppError('STALE_STATE', { obligations })
      await forgetEverythingOf({ ctx, tx, who: { userId, email, expertId } })
      await audit(ctx, tx, { action: 'account.deleted', subject: 'User', subjectId: userId })
    })
    return ok()
  } catch (error) {
    if (isAppError(error)) return err(error.code, error.details)
    throw error
  }
}
