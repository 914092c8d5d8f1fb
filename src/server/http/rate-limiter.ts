import type { Pool } from 'pg'
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible'
import type { RateLimiter, RateRule } from '#src/features/ports.ts'

/** Attempts in seconds, for one subject: an address of the network, an account, a mail address. */
const RULES: Record<RateRule, { points: number; duration: number }> = {
  SIGN_IN: { points: 10, duration: 15 * 60 },
  SIGN_UP: { points: 8, duration: 60 * 60 },
  MAIL: { points: 5, duration: 15 * 60 },
  SEARCH: { points: 120, duration: 60 },
  BOOK: { points: 30, duration: 10 * 60 },
  CHAT: { points: 60, duration: 60 },
  API: { points: 600, duration: 60 },
}

/**
 * Counted in PostgreSQL, so that many web processes count together; in memory while the database is not
 * answering, so that a limit never becomes an outage.
 */
export function rateLimiter(pool: Pool): RateLimiter {
  const limiters = new Map<RateRule, RateLimiterPostgres>()
  const limiterOf = (rule: RateRule) => {
    const known = limiters.get(rule)
    if (known) return known
    const limiter = new RateLimiterPostgres({
      storeClient: pool,
      tableName: 'RateCounter',
      tableCreated: true,
      keyPrefix: rule,
      ...RULES[rule],
      insuranceLimiter: new RateLimiterMemory({ keyPrefix: rule, ...RULES[rule] }),
    })
    limiters.set(rule, limiter)
    return limiter
  }
  return {
    async take(rule, subject) {
      try {
        await limiterOf(rule).consume(subject)
        return null
      } catch (refusal) {
        const wait = (refusal as { msBeforeNext?: number }).msBeforeNext
        if (wait === undefined) throw refusal
        return Math.max(1, Math.ceil(wait / 1000))
      }
    },
  }
}
