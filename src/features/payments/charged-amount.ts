import type { LiveSession, Payment } from '#src/generated/prisma/client.ts'

/**
 * What a session is charged, in minor units: until the money has moved what its log came to, afterwards what was
 * taken, be it nothing.
 */
export function chargedAmount(
  session: Pick<LiveSession, 'amountMinor'> | null,
  payment: Pick<Payment, 'status' | 'capturedMinor'> | null,
): number {
  const decided = payment?.status === 'CAPTURED' || payment?.status === 'RELEASED'
  return decided ? payment.capturedMinor : (session?.amountMinor ?? 0)
}
