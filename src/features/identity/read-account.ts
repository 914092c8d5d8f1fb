import { err, ok, type Result } from '#src/domain/errors.ts'
import { authorizeOwn } from '../authorize.ts'
import type { Ctx } from '../ports.ts'
import { findOwnAccount } from './identity.repo.ts'
import { countObligations } from './obligations.repo.ts'
import { hasFreshProof } from './prove-identity.ts'

export interface OwnAccount {
  name: string
  email: string
  locale: 'en' | 'fr'
  timeZone: string
  timeZoneGuessed: boolean
  passwordChangedAt: Date | null
  google: boolean
  /** Signed in by mailed link a moment ago: no current password is asked for. */
  freshProof: boolean
  /** Bookings that are not over, as learner or expert: deleting the account has to wait for them. */
  obligations: number
}

/** What the account's own page shows. */
export async function readAccount(ctx: Ctx): Promise<Result<OwnAccount>> {
  const actor = authorizeOwn(ctx, 'settings.edit')
  if (!actor.ok) return actor
  const account = await findOwnAccount(ctx.db, actor.value.userId)
  if (!account) return err('NOT_FOUND')
  return ok({
    name: account.name,
    email: account.email,
    locale: account.locale === 'fr' ? 'fr' : 'en',
    timeZone: account.timeZone,
    timeZoneGuessed: account.timeZoneGuessed,
    passwordChangedAt: account.password?.changedAt ?? null,
    google: account.oauth.some(({ provider }) => provider === 'google'),
    freshProof: await hasFreshProof(ctx, actor.value),
    obligations: await countObligations(ctx.db, account.id),
  })
}
