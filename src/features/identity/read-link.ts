import { err, ok, type Result } from '#src/domain/errors.ts'
import type { Ctx } from '../ports.ts'
import { type LinkPurpose, readMailToken, readOldMailToken } from './mail-token.ts'

/** What the page behind a mailed link says before anything happens. Mail scanners open it too: it changes nothing. */
export async function readLink(
  ctx: Ctx,
  token: string,
): Promise<Result<{ purpose: LinkPurpose; email: string; name: string | null }>> {
  const link = await readMailToken(ctx, ctx.db, token)
  if (!link) return err('LINK_EXPIRED')
  return ok({ purpose: link.purpose, email: link.email, name: link.payload.signUp?.name ?? null })
}

/** What to do with a link that opens nothing any more: an account that was never made needs another sign-up. */
export function readOldLink(ctx: Ctx, token: string): Promise<{ again: LinkPurpose; next: string | null }> {
  return readOldMailToken(ctx, ctx.db, token)
}
