import { authorised } from '#src/domain/money/ledger/authorisation.ts'
import { capOf } from '#src/domain/money/price-terms.ts'
import { HOUR, MINUTE } from '#src/domain/time/instant.ts'
import type { PrismaClient } from '#src/generated/prisma/client.ts'
import { comingBooking, comingHistory, comingIdOf } from '../coming/booking-rows.ts'
import { type ComingSession, planComing } from '../coming/plan-coming.ts'
import type { Wish } from '../coming/wishes.ts'
import { seedId } from '../ids.ts'
import { termsOf } from '../past/outcome.ts'
import { insertRows } from '../write/insert-rows.ts'
import { postAll } from '../write/post-all.ts'
import { reserve, type Sandbox } from './sandbox.ts'

/** Paid sessions of the coming days, their money reserved in the sandbox. */
export async function writeReserved(
  db: PrismaClient,
  sandbox: Sandbox,
  wishes: readonly Wish[],
  now: number,
): Promise<void> {
  for (const session of await planComing(db, wishes, now)) await writeOne(db, sandbox, session, now)
}

async function writeOne(db: PrismaClient, sandbox: Sandbox, session: ComingSession, now: number) {
  const bookingId = comingIdOf(session)
  const bookedAt = now - 3 * HOUR
  const { currency } = session.expert
  const amountMinor = capOf(termsOf(session))
  const reserved = await reserve(sandbox, { bookingId, amountMinor, currency })
  const payment = {
    id: seedId('payment', bookingId),
    bookingId,
    kind: 'AUTHORISE_NOW' as const,
    status: 'AUTHORISED' as const,
    version: 1,
    currency,
    amountMinor,
    attempt: 1,
    paymentIntentId: reserved.paymentIntentId,
    chargeId: reserved.chargeId,
    paymentMethodId: reserved.paymentMethodId,
    cardBrand: reserved.card?.brand ?? null,
    cardLast4: reserved.card?.last4 ?? null,
    captureBefore: reserved.captureBefore === null ? null : new Date(reserved.captureBefore),
    authorisedMinor: reserved.authorisedMinor,
    createdAt: new Date(bookedAt),
    updatedAt: new Date(bookedAt + 2 * MINUTE),
  }
  const posting = authorised({ amount: { amountMinor: reserved.authorisedMinor, currency } })
  await db.$transaction(async (tx) => {
    await insertRows(tx, 'Booking', [comingBooking(session, bookedAt)])
    await insertRows(tx, 'BookingHistory', comingHistory(session, bookedAt))
    await insertRows(tx, 'Payment', [payment])
    await postAll(tx, [{ posting, objectId: reserved.paymentIntentId, bookingId, at: bookedAt + 2 * MINUTE }])
  })
}
