import { setTimeout as wait } from 'node:timers/promises'
import type { Locks, Tx, WithTx } from '#src/features/ports.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { isRetriable, translateDatabaseError } from './database-error.ts'

const ATTEMPTS = 5
const LOCK_TIMEOUT_MS = 8_000
const TRANSACTION_TIMEOUT_MS = 20_000

/**
 * Exclusion constraints alone deadlock under contention, and a lock alone proves nothing: both are used.
 * Keys are sorted, so that two transactions never wait for each other's second lock.
 */
export function lockKeys(locks: Locks): string[] {
  const keys = [
    ...(locks.calendars ?? []).map((id) => `calendar:${id}`),
    ...(locks.bookings ?? []).map((id) => `booking:${id}`),
    ...(locks.listings ?? []).map((id) => `listing:${id}`),
  ]
  return [...new Set(keys)].sort()
}

export function makeWithTx(db: PrismaClient, onRetry?: (name: string, attempt: number) => void): WithTx {
  return async function withTx<T>(
    name: string,
    locks: Locks,
    fn: (tx: Tx) => Promise<T>,
    before?: (tx: Tx) => Promise<void>,
  ): Promise<T> {
    const keys = lockKeys(locks)
    for (let attempt = 1; ; attempt++) {
      try {
        return await db.$transaction(
          async (tx) => {
            await before?.(tx)
            await takeLocks(tx, keys)
            return fn(tx)
          },
          { timeout: TRANSACTION_TIMEOUT_MS, maxWait: TRANSACTION_TIMEOUT_MS },
        )
      } catch (error) {
        if (!isRetriable(error) || attempt === ATTEMPTS) throw translateDatabaseError(error)
        onRetry?.(name, attempt)
        await wait(10 * 2 ** attempt * (0.5 + Math.random()))
      }
    }
  }
}

/** All in one round trip; `keys` are sorted, and the subquery keeps their order. */
async function takeLocks(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await tx.$executeRaw`
    SELECT set_config('lock_timeout', ${`${LOCK_TIMEOUT_MS}ms`}, true),
           (SELECT count(pg_advisory_xact_lock(hashtextextended(key, 0)))
              FROM (SELECT key FROM unnest(${keys}::text[]) WITH ORDINALITY AS t(key, place) ORDER BY place) ordered)`
}
