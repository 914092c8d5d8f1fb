import { createHash } from 'node:crypto'
import { err, ok, type Result } from '#src/domain/errors.ts'
import type { Ctx, RateRule } from '../ports.ts'

interface Attempt {
  /** Network address: many people can share one. */
  address: string
  email: string
}

/** Which limit an attempt counts against, by the network address and by the mail address. */
interface Rules {
  address: RateRule
  email: RateRule
}

/** Counts an attempt twice, once for each address; the stricter of the two refuses. */
export async function limitAttempts(ctx: Ctx, rules: Rules, attempt: Attempt): Promise<Result<void>> {
  const waits = [
    await ctx.rates.take(rules.address, attempt.address),
    await ctx.rates.take(rules.email, mailSubject(attempt.email)),
  ]
  const retryAfterSeconds = Math.max(...waits.map((wait) => wait ?? 0))
  return retryAfterSeconds > 0 ? err('RATE_LIMITED', { retryAfterSeconds }) : ok()
}

/** After a success: only failures add up. */
export async function forgetAttempt(ctx: Ctx, rules: Rules, attempt: Attempt): Promise<void> {
  await ctx.rates.giveBack(rules.address, attempt.address)
  await ctx.rates.giveBack(rules.email, mailSubject(attempt.email))
}

/** The counters need not know addresses, and their key has a fixed length. */
function mailSubject(email: string): string {
  return `mail:${createHash('sha256').update(email).digest('base64url')}`
}
