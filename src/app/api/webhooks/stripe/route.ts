import { receiveStripeWebhook } from '#src/server/payments/receive-stripe-webhook.ts'

/** Events of the platform's own objects: checkouts, payments, transfers. */
export const POST = receiveStripeWebhook('PLATFORM')
