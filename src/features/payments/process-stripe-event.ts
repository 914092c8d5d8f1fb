import { z } from 'zod'
import type { Ctx } from '#src/features/ports.ts'
import { refreshAuthorisation } from './refresh-authorisation.ts'
import { refreshPayoutAccount } from './refresh-payout-account.ts'
import { syncCheckout } from './sync-checkout.ts'

/**
 * What of an event is stored and read: only which of our things it is about, for the object itself is fetched
 * afresh. Names, addresses and cards stay at Stripe.
 */
export const stripeEvent = z.object({
  data: z.object({
    object: z.object({
      id: z.string(),
      metadata: z.object({ booking: z.string().optional() }).nullish(),
      client_reference_id: z.string().nullish(),
      payment_intent: z.string().nullish(),
    }),
  }),
})

/** An event is a hint that something moved. Order and repeats do not matter: state is read, not taken from it. */
export async function processStripeEvent(
  ctx: Ctx,
  event: { type: string; account: string | null; payload: unknown },
): Promise<void> {
  const parsed = stripeEvent.safeParse(event.payload)
  if (!parsed.success) return
  const { object } = parsed.data.data
  const bookingId = object.client_reference_id ?? object.metadata?.booking

  if (event.type.startsWith('checkout.session.') && bookingId)
    return void (await syncCheckout(ctx, bookingId))
  if (event.type.startsWith('setup_intent.') && bookingId) return void (await syncCheckout(ctx, bookingId))
  if (event.type.startsWith('payment_intent.')) {
    if (bookingId) await syncCheckout(ctx, bookingId)
    return refreshAuthorisation(ctx, object.id)
  }
  // A dispute carries the payment's id as a charge does.
  if (event.type.startsWith('charge.') && object.payment_intent)
    return refreshAuthorisation(ctx, object.payment_intent)
  if (event.type.startsWith('account.') && event.account) return refreshPayoutAccount(ctx, event.account)
}
