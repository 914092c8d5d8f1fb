import type { MoneyIntent } from '#src/generated/prisma/client.ts'

/** The key that the provider gets: the intent's own, and another one after a failure that it would replay. */
export function keyOf(intent: Pick<MoneyIntent, 'key' | 'keyAttempt'>): string {
  return intent.keyAttempt === 0 ? intent.key : `${intent.key}:${intent.keyAttempt}`
}
