import type { Ctx, Tx } from '../ports.ts'
import { deletePassword, markEmailVerified, revokeSessions } from './identity.repo.ts'

interface Account {
  id: string
  emailVerifiedAt: Date | null
}

/**
 * The person has just shown that the mailbox is theirs. Whatever was set up before that by somebody who had not
 * (a password, sessions) is dropped: it could be a stranger's who took the address first.
 */
export async function proveMailbox<A extends Account>(ctx: Ctx, tx: Tx, account: A): Promise<A> {
  if (account.emailVerifiedAt) return account
  const now = ctx.clock.date()
  await deletePassword(tx, account.id)
  await revokeSessions(tx, { userId: account.id }, now)
  await markEmailVerified(tx, account.id, now)
  return { ...account, emailVerifiedAt: now }
}
