import type { Pool } from 'pg'
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible'
import type { RateLimiter, RateRule } from '#src/features/ports.ts'
import { UNKNOWN_ADDRESS } from './client-address.ts'

interface Rule {
  points: number
  /** Seconds. */
  duration: number
  /** Points of the one counter that all visitors share where their addresses are not known. */
  shared: number
}

/** Attempts in a time, for one subject: an address of the network, an account, a mail address. */
const RULES: Record<RateRule, Rule> = {
  SIGN_IN: { points: 10, duration: 15 * 60, shared: 300 },
  /** Failures for one mail address from all networks together. */
  SIGN_IN_ANYWHERE: { points: 100, duration: 15 * 60, shared: 100 },
  SIGN_UP: { points: 8, duration: 60 * 60, shared: 240 },
  MAIL: { points: 5, duration: 15 * 60, shared: 150 },
  SEARCH: { points: 120, duration: 60, shared: 600 },
  BOOK: { points: 30, duration: 10 * 60, shared: 600 },
  CHAT: { points: 60, duration: 60, shared: 600 },
  /** One person's pages in one room: a beat every two seconds, in up to three tabs. */
  BEAT: { points: 90, duration: 60, shared: 90 },
  /** One expert's open studio pages: a word every half minute, and one for each return to the page. */
  PRESENCE: { points: 60, duration: 60, shared: 60 },
  /** Pictures that are drawn, not those that are still at hand. */
  PICTURE: { points: 30, duration: 60, shared: 120 },
  API: { points: 600, duration: 60, shared: 6_000 },
}

/**
 * Counted in PostgreSQL, so that many web processes count together; in memory while the database is not
 * answering, so that a limit never becomes an outage.
 */
export function rateLimiter(pool: Pool): RateLimiter {
  const limiters = new Map<string, RateLimiterPostgres>()
  const limiterOf = (rule: RateRule, shared: boolean) => {
    const keyPrefix = shared ? `${rule}-shared` : rule
    const known = limiters.get(keyPrefix)
    if (known) return known
    const { points, duration } = RULES[rule]
    const counted = { keyPrefix, points: shared ? RULES[rule].shared : points, duration }
    const limiter = new RateLimiterPostgres({
      storeClient: pool,
      tableName: 'RateCounter',
      tableCreated: true,
      ...counted,
      insuranceLimiter: new RateLimiterMemory(counted),
    })
    limiters.set(keyPrefix, limiter)
    return limiter
  }
  return {
    async take(rule, subject) {
      try {
        await limiterOf(rule, subject === UNKNOWN_ADDRESS).consume(subject)
        return null
      } catch (refusal) {
        const wait = (refusal as { msBeforeNext?: number }).msBeforeNext
        if (wait === undefined) throw refusal
        return Math.max(1, Math.ceil(wait / 1000))
      }
    },
    async giveBack(rule, subject) {
      await limiterOf(rule, subject === UNKNOWN_ADDRESS).reward(subject)
    },
  }
}
