import { err, ok, type Result } from '#src/domain/errors.ts'
import { DEFAULT_ZONE } from '#src/i18n/time-zone.ts'
import { audit } from '../audit.ts'
import type { Ctx, Tx } from '../ports.ts'
import { findAccountByEmail, findLinkedAccount, insertUser, linkOAuth } from './identity.repo.ts'
import { emailAddress, personName } from './identity.schema.ts'
import { type OpenedSession, openSession } from './open-session.ts'
import { proveMailbox } from './prove-mailbox.ts'
import type { Visitor } from './visitor.ts'

const PROVIDER = 'google'
export interface GoogleProfile {
  /** Google's own id of the person: their address may change. */
  subject: string
  email: string
  emailVerified: boolean
  name: string
}

/** An account is linked, or made, only by an address that Google has verified: else it could be anybody's. */
export async function signInWithGoogle(
  ctx: Ctx,
  profile: GoogleProfile,
  visitor: Visitor,
): Promise<Result<OpenedSession>> {
  const email = emailAddress.safeParse(profile.email)
  if (!profile.emailVerified || !email.success) return err('FORBIDDEN')
  return ctx.withTx('sign-in-with-google', {}, async (tx) => {
    const linked = await findLinkedAccount(tx, PROVIDER, profile.subject)
    const account = linked ?? (await linkAccount(ctx, tx, profile, email.data, visitor))
    if (account.suspendedAt || account.deletedAt) return err('FORBIDDEN')
    return ok(await openSession(ctx, tx, account, visitor, null, ctx.clock.date()))
  })
}

async function linkAccount(ctx: Ctx, tx: Tx, profile: GoogleProfile, email: string, visitor: Visitor) {
  const known = await findAccountByEmail(tx, email)
  if (known?.suspendedAt) return known
  const name = personName.safeParse(profile.name)
  const account = known
    ? await proveMailbox(ctx, tx, known)
    : await insertUser(tx, {
        name: name.success ? name.data : (email.split('@')[0] ?? email),
        email,
        locale: visitor.locale,
        timeZone: visitor.timeZone ?? DEFAULT_ZONE,
        now: ctx.clock.date(),
      })
  await linkOAuth(tx, PROVIDER, profile.subject, account.id)
  await audit(ctx, tx, {
    action: known ? 'google.linked' : 'account.created',
    subject: 'User',
    subjectId: account.id,
    actorId: account.id,
    details: { by: PROVIDER },
  })
  return account
}
