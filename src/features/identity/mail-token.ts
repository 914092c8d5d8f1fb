import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { LINK_LIFE_MS } from '#src/domain/policy/accounts.ts'
import type { Ctx, Db } from '../ports.ts'
import { findMailToken, insertMailToken } from './identity.repo.ts'
import { returnPath } from './return-path.ts'

/** What following the link does. A sign-up's account does not exist before: an address is proved first. */
export type LinkPurpose = 'SIGN_IN' | 'SIGN_UP'

const payloadSchema = z.object({
  next: z.string().nullable().transform(returnPath),
  signUp: z.object({ name: z.string(), locale: z.enum(['en', 'fr']), timeZone: z.string() }).optional(),
})
export type LinkPayload = z.output<typeof payloadSchema>

/**
 * Makes a link's token: 256 random bits and, behind a dot, what the link has to carry to any browser. Only a keyed
 * hash of the whole is stored, so neither the database nor a changed payload opens anything.
 */
export async function issueMailToken(
  ctx: Ctx,
  tx: Db,
  { purpose, email, payload }: { purpose: LinkPurpose; email: string; payload: LinkPayload },
): Promise<{ token: string; tokenHash: string }> {
  const carried = Buffer.from(JSON.stringify(payload)).toString('base64url')
  const token = `${randomBytes(32).toString('base64url')}.${carried}`
  const tokenHash = hashMailToken(ctx, token)
  const now = ctx.clock.now()
  await insertMailToken(tx, {
    tokenHash,
    purpose,
    email,
    createdAt: new Date(now),
    expiresAt: new Date(now + LINK_LIFE_MS),
  })
  return { token, tokenHash }
}

export interface OpenLink {
  tokenHash: string
  purpose: LinkPurpose
  email: string
  payload: LinkPayload
}

/** What a link is for, without using it up. @returns null for a used, old or invented one */
export async function readMailToken(ctx: Ctx, db: Db, token: string): Promise<OpenLink | null> {
  const row = await findMailToken(db, hashMailToken(ctx, token))
  if (!row || row.usedAt || row.expiresAt.getTime() <= ctx.clock.now()) return null
  if (row.purpose !== 'SIGN_IN' && row.purpose !== 'SIGN_UP') return null
  return { tokenHash: row.tokenHash, purpose: row.purpose, email: row.email, payload: payloadOf(token) }
}

/** Where whoever comes with a link that opens nothing any more gets another, and where that one was to lead. */
export async function readOldMailToken(
  ctx: Ctx,
  db: Db,
  token: string,
): Promise<{ again: LinkPurpose; next: string | null }> {
  const row = await findMailToken(db, hashMailToken(ctx, token))
  if (!row) return { again: 'SIGN_IN', next: null }
  // Used up, it has made the account.
  const again = row.purpose === 'SIGN_UP' && !row.usedAt ? 'SIGN_UP' : 'SIGN_IN'
  return { again, next: payloadOf(token).next }
}

/** Of a token whose hash was found: the payload is the one that we wrote. */
function payloadOf(token: string): LinkPayload {
  return payloadSchema.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()))
}

function hashMailToken(ctx: Ctx, token: string): string {
  return createHmac('sha256', ctx.config.secret).update('mail-token:').update(token).digest('base64url')
}

/** The address that goes into the mail. Opening it shows a button; only pressing that uses the link up. */
export function linkUrl(ctx: Ctx, locale: 'en' | 'fr', token: string): string {
  return `${ctx.config.appUrl}/${locale}/sign-in/link?token=${token}`
}
