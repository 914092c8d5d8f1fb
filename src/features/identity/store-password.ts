import { audit } from '../audit.ts'
import { queueMail } from '../notifications/queue-mail.ts'
import type { Ctx, Tx } from '../ports.ts'
import { revokeSessions, upsertPassword } from './identity.repo.ts'

interface Account {
  id: string
  name: string
  email: string
  locale: string
}

/**
 * Sets the password, signs every other browser out and tells the person, in case it was not them.
 * @param keepSessionId the browser in which it happens
 */
export async function storePassword(
  ctx: Ctx,
  tx: Tx,
  user: Account,
  hash: string,
  keepSessionId?: string,
): Promise<void> {
  const now = ctx.clock.date()
  const changed = await upsertPassword(tx, user.id, hash, now)
  await revokeSessions(tx, { userId: user.id, except: keepSessionId }, now)
  await audit(ctx, tx, {
    action: changed ? 'password.changed' : 'password.set',
    subject: 'User',
    subjectId: user.id,
    actorId: user.id,
  })
  if (!changed) return
  await queueMail(ctx, tx, {
    template: 'PASSWORD_CHANGED',
    to: user.email,
    locale: user.locale,
    userId: user.id,
    bookingId: null,
    data: { url: `${ctx.config.appUrl}/${user.locale}/sign-in`, name: user.name },
    dedupeKey: `PASSWORD_CHANGED:${user.id}:${now.getTime()}`,
  })
}
