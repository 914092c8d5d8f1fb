import { receiveProviderEvent } from '#src/features/inbox/receive-provider-event.ts'
import { type Received, startReceiver } from '#tests/contract/support/receiver.ts'
import { PLATFORM_SECRET, type World } from './world.ts'

export interface EventPost {
  /** The signed events that Stripe has sent since the last time; nothing of ours has seen them. */
  take(): Promise<Received[]>
  close(): Promise<void>
}

/** Keeps what the sandbox sends to the platform's endpoint, for a test to deliver when and as often as it likes. */
export async function catchEvents(world: World): Promise<EventPost> {
  const receiver = await startReceiver()
  world.sandbox.control.addWebhook({ url: receiver.url, secret: PLATFORM_SECRET, connect: false })
  return {
    async take() {
      await world.sandbox.control.drain()
      return receiver.received.splice(0)
    },
    close: receiver.close,
  }
}

/** As the webhook's route does it: verified on the raw body, stored, and processed by the jobs that are due. */
export async function deliver(world: World, { payload, headers }: Received): Promise<void> {
  const signature = String(headers['stripe-signature'])
  const event = world.system.payments.verifyWebhook('PLATFORM', payload, signature)
  const { id: eventId, type, account } = event
  await receiveProviderEvent(world.system, {
    provider: 'STRIPE',
    eventId,
    type,
    account,
    payload: event.payload,
  })
  await world.settle()
}

export const typeOf = ({ payload }: Received): string => (JSON.parse(payload) as { type: string }).type
