import { AppError } from '#src/domain/errors.ts'
import { authorised } from '#src/domain/money/ledger/authorisation.ts'
import type { Currency } from '#src/domain/policy/money.ts'
import { applyEvent } from '#src/features/booking/apply-event.ts'
import { findBooking } from '#src/features/booking/find-booking.ts'
import { retakeSlot } from '#src/features/booking/retake-slot.ts'
import { tellOfLatePayment } from '#src/features/notifications/tell-of-late-payment.ts'
import type { Authorisation, Checkout } from '#src/features/ports/payments.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { BookingStatus, Payment } from '#src/generated/prisma/client.ts'
import { changePayment, findPayment } from './payments.repo.ts'
import { planIntent } from './plan-intent.ts'
import { postToLedger } from './post-to-ledger.ts'

/**
 * Brings a booking up to what Stripe says of its Checkout page. The return page and every webhook call it, in
 * any order and any number: it reads the truth afresh and moves only forward.
 *
 * @returns where the booking stands now
 */
export async function syncCheckout(ctx: Ctx, bookingId: string): Promise<BookingStatus> {
  const payment = await findPayment(ctx.db, bookingId)
  if (!payment?.checkoutSessionId) return (await findBooking(ctx.db, bookingId)).status
  if (!isUndecided(payment)) return (await findBooking(ctx.db, bookingId)).status

  const checkout = await ctx.payments.readCheckout(payment.checkoutSessionId)
  if (checkout.status !== 'PAID') return closeIfExpired(ctx, bookingId, checkout)

  if (payment.kind === 'SAVE_CARD') return recordSavedCard(ctx, bookingId, checkout)
  if (!checkout.paymentIntentId) throw new AppError('PAYMENT_FAILED', { code: 'checkout_without_intent' })
  const authorisation = await ctx.payments.readAuthorisation(checkout.paymentIntentId)
  if (authorisation.status === 'WAITING') return (await findBooking(ctx.db, bookingId)).status
  return recordAuthorisation(ctx, bookingId, authorisation)
}

/**
 * Nothing is known yet of what the learner did on the page. A payment that was given up without ever having been
 * paid counts too: the page may have been paid in the moment in which it was closed.
 */
function isUndecided(payment: Payment): boolean {
  const neverPaid = payment.paymentIntentId === null && payment.setupIntentId === null
  return payment.status === 'OPEN' || (payment.status === 'RELEASED' && neverPaid)
}

async function recordAuthorisation(ctx: Ctx, bookingId: string, authorisation: Authorisation) {
  const known = await findBooking(ctx.db, bookingId)
  const locks = { bookings: [bookingId], calendars: [known.expertUserId, known.learnerId] }
  return ctx.withTx('record-authorisation', locks, async (tx) => {
    const payment = await findPayment(tx, bookingId)
    const booking = await findBooking(tx, bookingId)
    if (!payment || !isUndecided(payment)) return booking.status
    if (authorisation.status === 'RELEASED') {
      await changePayment(tx, payment, { status: 'RELEASED', paymentIntentId: authorisation.paymentIntentId })
      return booking.status
    }
    const reserved = await changePayment(tx, payment, {
      status: 'AUTHORISED',
      ...referencesOf(authorisation),
      authorisedMinor: authorisation.authorisedMinor,
    })
    const amount = { amountMinor: authorisation.authorisedMinor, currency: reserved.currency as Currency }
    await postToLedger(tx, authorised({ amount }), {
      objectId: authorisation.paymentIntentId,
      bookingId,
      occurredAt: ctx.clock.date(),
    })
    if (booking.status === 'HELD')
      return (await applyEvent(ctx, tx, booking, { on: 'PAYMENT_AUTHORISED', by: 'SYSTEM' })).status
    if (booking.status === 'LAPSED' && !(await retakeSlot(ctx, tx, booking, 'PAYMENT_AUTHORISED')))
      return 'CONFIRMED'
    await planIntent(ctx, tx, {
      bookingId,
      kind: 'RELEASE',
      currency: reserved.currency,
      amountMinor: reserved.authorisedMinor,
      key: `release:${bookingId}:${authorisation.paymentIntentId}`,
      reason: 'PAID_TOO_LATE',
    })
    await tellOfLatePayment(ctx, tx, booking, reserved.authorisedMinor)
    return booking.status
  })
}

async function recordSavedCard(ctx: Ctx, bookingId: string, checkout: Checkout): Promise<BookingStatus> {
  const known = await findBooking(ctx.db, bookingId)
  const locks = { bookings: [bookingId], calendars: [known.expertUserId, known.learnerId] }
  return ctx.withTx('record-saved-card', locks, async (tx) => {
    const payment = await findPayment(tx, bookingId)
    const booking = await findBooking(tx, bookingId)
    if (!payment || !isUndecided(payment)) return booking.status
    const saved = await changePayment(tx, payment, {
      status: 'CARD_SAVED',
      setupIntentId: checkout.setupIntentId,
      paymentMethodId: checkout.paymentMethodId,
    })
    if (booking.status === 'HELD')
      return (await applyEvent(ctx, tx, booking, { on: 'CARD_SAVED', by: 'SYSTEM' })).status
    if (booking.status === 'LAPSED') {
      if (!(await retakeSlot(ctx, tx, booking, 'CARD_SAVED'))) return 'AWAITING_AUTHORISATION'
      await tellOfLatePayment(ctx, tx, booking, 0)
    }
    // The booking does not stand: nothing will ever be reserved on the card.
    await changePayment(tx, saved, { status: 'RELEASED' })
    return booking.status
  })
}

async function closeIfExpired(ctx: Ctx, bookingId: string, checkout: Checkout): Promise<BookingStatus> {
  const booking = await findBooking(ctx.db, bookingId)
  if (checkout.status === 'CLOSED' && booking.status !== 'HELD')
    await ctx.withTx('checkout-closed', { bookings: [bookingId] }, async (tx) => {
      const payment = await findPayment(tx, bookingId)
      if (payment?.status === 'OPEN') await changePayment(tx, payment, { status: 'RELEASED' })
    })
  return booking.status
}

/** What is kept of an authorisation, so that later steps need not ask which intent was whose. */
export function referencesOf(authorisation: Authorisation): Partial<Payment> {
  return {
    paymentIntentId: authorisation.paymentIntentId,
    chargeId: authorisation.chargeId,
    paymentMethodId: authorisation.paymentMethodId,
    cardBrand: authorisation.card?.brand ?? null,
    cardLast4: authorisation.card?.last4 ?? null,
    captureBefore: authorisation.captureBefore ? new Date(authorisation.captureBefore) : null,
  }
}
