import { receiveStripeWebhook } from '#src/server/payments/receive-stripe-webhook.ts'

/** Events of the experts' connected accounts: another endpoint at Stripe, with a secret of its own. */
export const POST = receiveStripeWebhook('CONNECT')
