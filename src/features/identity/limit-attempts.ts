import { createHash } from 'node:crypto'
import { err, ok, type Result } from '#src/domain/errors.ts'
import type { Ctx, RateRule } from '../ports.ts'

/** Counts an attempt of a network address and one for a mail address; the stricter of the two refuses. */
export async function limitAttempts(
  ctx: Ctx,
  rule: RateRule,
  { address, email }: { address: string; email: string },
): Promise<Result<void>> {
  const waits = [await ctx.rates.take(rule, address), await ctx.rates.take(rule, mailSubject(email))]
  const retryAfterSeconds = Math.max(...waits.map((wait) => wait ?? 0))
  return retryAfterSeconds > 0 ? err('RATE_LIMITED', { retryAfterSeconds }) : ok()
}

/** After a success: only failures add up. */
export async function forgetAttempt(
  ctx: Ctx,
  rule: RateRule,
  { address, email }: { address: string; email: string },
): Promise<void> {
  await ctx.rates.giveBack(rule, address)
  await ctx.rates.giveBack(rule, mailSubject(email))
}

/** The counters need not know addresses, and their key has a fixed length. */
function mailSubject(email: string): string {
  return `mail:${createHash('sha256').update(email).digest('base64url')}`
}
