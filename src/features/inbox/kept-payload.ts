import { liveKitEvent } from '#src/features/live/log-livekit-event.ts'
import { stripeEvent } from '#src/features/payments/process-stripe-event.ts'
import type { Prisma } from '#src/generated/prisma/client.ts'

/**
 * The part of a provider's event that processing it reads. The rest (names, mail addresses, cards) never reaches
 * the database. @returns null for an event without any such part: it is on record, and nothing follows from it
 */
export function keptPayload(provider: 'STRIPE' | 'LIVEKIT', payload: unknown): Prisma.InputJsonObject | null {
  const parsed = provider === 'STRIPE' ? stripeEvent.safeParse(payload) : liveKitEvent.safeParse(payload)
  // Through JSON, which leaves out what is undefined.
  return parsed.success ? (JSON.parse(JSON.stringify(parsed.data)) as Prisma.InputJsonObject) : null
}
