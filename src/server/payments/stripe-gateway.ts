import type Stripe from 'stripe'
import { AppError } from '#src/domain/errors.ts'
import type { PaymentGateway } from '#src/features/ports/payments.ts'
import { stripeAccounts } from './stripe-accounts.ts'
import { AUTHORISATION_EXPAND, toAuthorisation } from './stripe-authorisation.ts'
import { checkoutParams, toCheckout } from './stripe-checkout.ts'
import { calling, isRefusal } from './stripe-errors.ts'
import { verifyStripeWebhook } from './stripe-webhook.ts'

export interface StripeSecrets {
  platformWebhook: string
  connectWebhook: string
}

/** Separate charges and transfers: charged on the platform, the expert's share sent after the guarantee window. */
export function stripeGateway(stripe: Stripe, secrets: StripeSecrets): PaymentGateway {
  const readIntent = (id: string) => stripe.paymentIntents.retrieve(id, { expand: AUTHORISATION_EXPAND })

  return {
    ...stripeAccounts(stripe),

    createCustomer: ({ userId, email, name, locale, key }) =>
      calling(() =>
        stripe.customers.create(
          { email, name, preferred_locales: [locale], metadata: { user: userId } },
          { idempotencyKey: key },
        ),
      ).then(({ id }) => ({ id })),

    deleteCustomer: async (id) => {
      try {
        await calling(() => stripe.customers.del(id))
      } catch (error) {
        if (!isRefusal(error, 'resource_missing')) throw error
      }
    },

    openCheckout: async (input) => {
      const session = await calling(() =>
        stripe.checkout.sessions.create(checkoutParams(input), { idempotencyKey: input.key }),
      )
      if (!session.url) throw new AppError('PAYMENT_FAILED', { code: 'checkout_without_url' })
      return { id: session.id, url: session.url, expiresAt: session.expires_at * 1000 }
    },

    readCheckout: (id) =>
      calling(() => stripe.checkout.sessions.retrieve(id, { expand: ['setup_intent'] })).then(toCheckout),

    closeCheckout: async (id, key) => {
      const before = await calling(() => stripe.checkout.sessions.retrieve(id))
      if (before.status === 'expired') return 'ALREADY_CLOSED'
      if (before.status === 'complete') return 'ALREADY_PAID'
      try {
        await calling(() => stripe.checkout.sessions.expire(id, {}, { idempotencyKey: key }))
        return 'CLOSED'
      } catch (error) {
        // The learner paid between the two calls: Stripe refuses to close a page that is not open.
        if (!(error instanceof AppError) || error.code !== 'PAYMENT_FAILED') throw error
        const after = await calling(() => stripe.checkout.sessions.retrieve(id))
        if (after.status === 'open') throw error
        return after.status === 'complete' ? 'ALREADY_PAID' : 'ALREADY_CLOSED'
      }
    },

    readAuthorisation: (id) => calling(() => readIntent(id)).then(toAuthorisation),

    capture: async ({ paymentIntentId, amountMinor, key }) => {
      try {
        await calling(() =>
          stripe.paymentIntents.capture(
            paymentIntentId,
            { amount_to_capture: amountMinor },
            { idempotencyKey: key },
          ),
        )
      } catch (error) {
        // Captured by an earlier call whose answer was lost: reading says so, and with which amount.
        if (!isRefusal(error, 'payment_intent_unexpected_state', 'charge_already_captured')) throw error
      }
      const authorisation = toAuthorisation(await calling(() => readIntent(paymentIntentId)))
      if (authorisation.status !== 'CAPTURED')
        throw new AppError('PAYMENT_FAILED', { code: `intent_${authorisation.status.toLowerCase()}` })
      return authorisation
    },

    release: async ({ paymentIntentId, reason, key }) => {
      try {
        await calling(() =>
          stripe.paymentIntents.cancel(
            paymentIntentId,
            { cancellation_reason: reason === 'DUPLICATE' ? 'duplicate' : 'requested_by_customer' },
            { idempotencyKey: key },
          ),
        )
      } catch (error) {
        if (!isRefusal(error, 'payment_intent_unexpected_state')) throw error
      }
      return toAuthorisation(await calling(() => readIntent(paymentIntentId)))
    },

    refund: ({ chargeId, amountMinor, bookingId, key }) =>
      calling(() =>
        stripe.refunds.create(
          { charge: chargeId, amount: amountMinor, metadata: { booking: bookingId } },
          { idempotencyKey: key },
        ),
      ).then((refund) => ({ id: refund.id, status: refund.status ?? 'pending' })),

    findTransfer: (bookingId) =>
      calling(() => stripe.transfers.list({ transfer_group: bookingId, limit: 1 })).then(({ data }) =>
        data[0] ? { id: data[0].id } : null,
      ),

    // With source_transaction the call succeeds at once and the funds move when the charge has settled.
    transfer: ({ chargeId, amountMinor, currency, destination, bookingId, key }) =>
      calling(() =>
        stripe.transfers.create(
          {
            amount: amountMinor,
            currency: currency.toLowerCase(),
            destination,
            source_transaction: chargeId,
            transfer_group: bookingId,
            metadata: { booking: bookingId },
          },
          { idempotencyKey: key },
        ),
      ).then(({ id }) => ({ id })),

    verifyWebhook: (scope, rawBody, signature) =>
      verifyStripeWebhook(
        stripe,
        scope === 'PLATFORM' ? secrets.platformWebhook : secrets.connectWebhook,
        rawBody,
        signature,
      ),

    ping: async () => {
      await calling(() => stripe.balance.retrieve({}, { maxNetworkRetries: 0, timeout: 2_000 }))
    },
  }
}
