import { createHash } from 'node:crypto'
import { err, ok, type Result } from '#src/domain/errors.ts'
import type { Ctx, RateRule } from '../ports.ts'

/** One counter that an attempt goes up on. */
interface Count {
  rule: RateRule
  subject: string
}

/** By network address, which many people can share. */
export function byNetwork(rule: RateRule, address: string): Count {
  return { rule, subject: address }
}

/** By mail address, wherever the attempts come from. */
export function byMail(rule: RateRule, email: string): Count {
  return { rule, subject: `mail:${digest(email)}` }
}

/** By account, for who is signed in. */
export function byAccount(rule: RateRule, userId: string): Count {
  return { rule, subject: `user:${userId}` }
}

/**
 * Guessing a password: strictly for one network, and for one mail address from one network. For a mail address from
 * everywhere only loosely, or a stranger who knows it could keep its owner out.
 */
export function guesses({ address, email }: { address: string; email: string }): Count[] {
  return [
    byNetwork('SIGN_IN', address),
    { rule: 'SIGN_IN', subject: `mail:${digest(`${email} ${address}`)}` },
    byMail('SIGN_IN_ANYWHERE', email),
  ]
}

/** Counts an attempt on each counter; the strictest refuses. */
export async function limitAttempts(ctx: Ctx, counts: readonly Count[]): Promise<Result<void>> {
  let retryAfterSeconds = 0
  for (const { rule, subject } of counts)
    retryAfterSeconds = Math.max(retryAfterSeconds, (await ctx.rates.take(rule, subject)) ?? 0)
  return retryAfterSeconds > 0 ? err('RATE_LIMITED', { retryAfterSeconds }) : ok()
}

/** After a success: only failures add up. */
export async function forgetAttempt(ctx: Ctx, counts: readonly Count[]): Promise<void> {
  for (const { rule, subject } of counts) await ctx.rates.giveBack(rule, subject)
}

/** The counters need not know mail addresses, and their key has a fixed length. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
