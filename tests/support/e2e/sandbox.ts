import type Stripe from 'stripe'
import { makeStripe } from '#src/server/payments/stripe-client.ts'
import { addresses } from './addresses.ts'

/** The sandbox's control interface; its README lists the calls. */
export async function control<T>(path: string, body: object = {}): Promise<T> {
  const answer = await fetch(new URL(`/_control${path}`, addresses().stripeUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

/** What Stripe itself says, by its own SDK: the test's witness about money. */
export function stripe(): Stripe {
  const { stripeKey, stripeUrl } = addresses()
  return makeStripe(stripeKey, stripeUrl, 5_000)
}
