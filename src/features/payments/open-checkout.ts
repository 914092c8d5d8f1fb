import { AppError, err, isAppError, ok, type Result } from '#src/domain/errors.ts'
import { authorize } from '#src/features/authorize.ts'
import { findBooking } from '#src/features/booking/find-booking.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { Payment } from '#src/generated/prisma/client.ts'
import { checkoutWords } from './checkout-words.ts'
import { ensureCustomer } from './ensure-customer.ts'
import { changePayment, findPayment } from './payments.repo.ts'
import { planIntent } from './plan-intent.ts'

/**
 * The address of Stripe's page for a held slot. The same page while it is open, however often this is called;
 * a process that dies in between leaves a page under a key that the next call uses again.
 *
 * Refusals: UNAUTHENTICATED, FORBIDDEN, HOLD_EXPIRED, PAYMENT_UNAVAILABLE, PAYMENT_FAILED.
 */
export async function openCheckout(ctx: Ctx, bookingId: string): Promise<Result<{ url: string }>> {
  const booking = await ctx.db.booking.findUnique({ where: { id: bookingId }, include: { expert: true } })
  if (!booking) return err('NOT_FOUND')
  const may = authorize(ctx, 'booking.pay', booking)
  if (!may.ok) return may
  const expired = booking.holdExpiresAt !== null && booking.holdExpiresAt <= ctx.clock.date()
  if (booking.status !== 'HELD' || expired) return err('HOLD_EXPIRED')

  const payment = await findPayment(ctx.db, bookingId)
  if (payment?.status !== 'OPEN') return err('STALE_STATE')
  if (payment.checkoutUrl) return ok({ url: payment.checkoutUrl })

  try {
    const attempted = await beginAttempt(ctx, payment)
    const customerId = await ensureCustomer(ctx, booking.learnerId, attempted.attempt)
    const words = checkoutWords(booking, booking.expert.displayName)
    const page = `${ctx.config.appUrl}/${booking.learnerLocale}/bookings/${bookingId}`
    const checkout = await ctx.payments.openCheckout({
      purpose: payment.kind,
      bookingId,
      customerId,
      currency: booking.currency,
      amountMinor: payment.amountMinor,
      ...words,
      locale: booking.learnerLocale,
      successUrl: `${page}/paid?checkout={CHECKOUT_SESSION_ID}`,
      cancelUrl: `${page}/pay`,
      // A function of the hold alone, so that a repeat under the same key has the same parameters.
      expiresAt: (booking.holdExpiresAt?.getTime() ?? 0) + PAGE_OUTLIVES_HOLD,
      key: `checkout:${bookingId}:${attempted.attempt}`,
    })
    const stillKept = await ctx.withTx('checkout-opened', { bookings: [bookingId] }, async (tx) => {
      const fresh = await findPayment(tx, bookingId)
      const { status } = await findBooking(tx, bookingId)
      if (!fresh) return false
      if (!fresh.checkoutSessionId)
        await changePayment(tx, fresh, { checkoutSessionId: checkout.id, checkoutUrl: checkout.url })
      if (fresh.status === 'OPEN' && status === 'HELD') return true
      // The hold ran out while Stripe made the page: close it before anybody pays on it.
      await planIntent(ctx, tx, {
        bookingId,
        kind: 'EXPIRE_CHECKOUT',
        currency: fresh.currency,
        amountMinor: 0,
        key: `close-checkout:${bookingId}:${checkout.id}`,
        reason: status,
      })
      return false
    })
    return stillKept ? ok({ url: checkout.url }) : err('HOLD_EXPIRED')
  } catch (error) {
    if (!isAppError(error)) throw error
    // Stripe would answer this key with the same failure for a day.
    if (error.details?.keyBurnt)
      await ctx.db.payment.updateMany({
        where: { bookingId, status: 'OPEN' },
        data: { attempt: { increment: 1 } },
      })
    return { ok: false, error }
  }
}

/** Stripe lets a page live for 30 minutes at the least, counted from its making; we close it when the hold ends. */
const PAGE_OUTLIVES_HOLD = 31 * 60_000

/** The attempt is known before Stripe is called: a page that is made and forgotten can still be closed. */
async function beginAttempt(ctx: Ctx, payment: Payment): Promise<Payment> {
  if (payment.attempt > 0) return payment
  return ctx.withTx('checkout-attempt', { bookings: [payment.bookingId] }, async (tx) => {
    const fresh = await findPayment(tx, payment.bookingId)
    if (!fresh) throw new AppError('NOT_FOUND')
    return fresh.attempt > 0 ? fresh : changePayment(tx, fresh, { attempt: 1 })
  })
}
