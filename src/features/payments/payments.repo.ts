import { ACTIVE_STATUSES } from '#src/domain/booking/status.ts'
import { AppError } from '#src/domain/errors.ts'
import { STRIPE_PENDING } from '#src/domain/money/ledger/accounts.ts'
import { wholeMinor } from '#src/domain/money/money.ts'
import type { Db, Tx } from '#src/features/ports.ts'
import type { MoneyIntent, Payment, Prisma } from '#src/generated/prisma/client.ts'

export function findPayment(db: Db, bookingId: string): Promise<Payment | null> {
  return db.payment.findUnique({ where: { bookingId } })
}

export function findPaymentByIntent(db: Db, paymentIntentId: string): Promise<Payment | null> {
  return db.payment.findUnique({ where: { paymentIntentId } })
}

/** Compare-and-set, as with bookings. @throws AppError STALE_STATE */
export async function changePayment(
  tx: Tx,
  payment: Pick<Payment, 'id' | 'version'>,
  data: Prisma.PaymentUncheckedUpdateManyInput,
): Promise<Payment> {
  const [changed] = await tx.payment.updateManyAndReturn({
    where: { id: payment.id, version: payment.version },
    data: { ...data, version: { increment: 1 } },
  })
  if (!changed) throw new AppError('STALE_STATE', { subject: 'payment' })
  return changed
}

export async function findIntent(db: Db, id: string): Promise<MoneyIntent> {
  const intent = await db.moneyIntent.findUnique({ where: { id } })
  if (!intent) throw new AppError('NOT_FOUND', { subject: 'money intent' })
  return intent
}

/** Planned, and quiet for long enough that its job must have been lost or have given up. */
export function overdueIntents(db: Db, quietSince: Date) {
  return db.moneyIntent.findMany({
    where: { status: 'PLANNED', createdAt: { lte: quietSince } },
    // Those that keep failing come last, so that they never starve the others.
    orderBy: [{ attempts: 'asc' }, { createdAt: 'asc' }],
    select: { id: true },
    take: 100,
  })
}

/** Captured money that Stripe has made spendable and the ledger still holds for pending. */
export function newlyAvailable(db: Db, now: Date) {
  return db.payment.findMany({
    where: { status: 'CAPTURED', availableOn: { lte: now }, fundsAvailableAt: null, feeMinor: { not: null } },
    orderBy: { availableOn: 'asc' },
    select: { bookingId: true },
    take: 100,
  })
}

/** Captured before, and Stripe's fee is still not known. */
export function unknownFees(db: Db, capturedBefore: Date) {
  return db.payment.findMany({
    where: {
      status: 'CAPTURED',
      feeMinor: null,
      paymentIntentId: { not: null },
      capturedAt: { lte: capturedBefore },
    },
    orderBy: { capturedAt: 'asc' },
    select: { paymentIntentId: true },
    take: 50,
  })
}

/**
 * Reservations that may be gone without our knowing: of sessions that start between `from` and `to`, and of bookings
 * that are over and for which Stripe refused to take or to let go.
 */
export function reservationsToRead(db: Db, { from, to }: { from: Date; to: Date }) {
  return db.payment.findMany({
    where: {
      status: 'AUTHORISED',
      paymentIntentId: { not: null },
      booking: {
        OR: [
          { startAt: { gt: from, lte: to } },
          {
            status: { notIn: [...ACTIVE_STATUSES] },
            intents: { some: { status: 'REFUSED', kind: { in: ['CAPTURE', 'RELEASE'] } } },
          },
        ],
      },
    },
    // Those that have waited longest for a change come last: they may wait for a person.
    orderBy: { booking: { startAt: 'desc' } },
    select: { paymentIntentId: true },
    take: 50,
  })
}

/** What the ledger holds for pending of a booking's money: captured, less the fee and what has left it ahead of time. */
export async function pendingOf(db: Db, bookingId: string): Promise<number> {
  const { _sum } = await db.ledgerEntry.aggregate({
    where: { account: { code: STRIPE_PENDING }, transfer: { bookingId } },
    _sum: { amountMinor: true },
  })
  return wholeMinor(Number(_sum.amountMinor ?? 0n))
}

/**
 * Shares whose guarantee is over, whose expert can be paid, and which nobody has sent yet. Where all was given back
 * there is none.
 */
export function dueShares(db: Db, now: Date) {
  return db.payment.findMany({
    where: {
      status: 'CAPTURED',
      transferDueAt: { lte: now },
      transferredAt: null,
      expertShareMinor: { gt: 0 },
      refundedMinor: { lt: db.payment.fields.capturedMinor },
      frozenAt: null,
      booking: {
        expert: { payoutAccount: { transfersActive: true } },
        // One that is split already is on its way, was refused or left nothing to send: it keeps no other waiting.
        transfers: { none: { kind: 'RELEASED' } },
      },
    },
    orderBy: { transferDueAt: 'asc' },
    select: { bookingId: true },
    take: 100,
  })
}
