import Stripe from 'stripe'
import { afterEach, beforeEach, expect } from 'vitest'
import type { SandboxOptions } from '#local/stripe-sandbox/options.ts'
import { type RunningSandbox, startStripeSandbox } from '#local/stripe-sandbox/server.ts'
import { checkAnswer, checkObject } from './conformance.ts'
import { type Receiver, startReceiver } from './receiver.ts'

export const SECRET = 'whsec_platform'
export const CONNECT_SECRET = 'whsec_connect'

export interface Bench extends RunningSandbox {
  stripe: Stripe
  receiver: Receiver
  /** Events as received so far, verified by the SDK. */
  events(): Stripe.Event[]
  /** Waits for all due deliveries, then returns the types received on the platform's endpoint, in order. */
  eventTypes(): Promise<string[]>
}

/** The SDK on a sandbox; every answer it gets is held against its own declarations. */
export function clientOf(
  port: number,
  violations: string[],
  config: Partial<Stripe.StripeConfig> = {},
): Stripe {
  const checkedFetch: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    const { pathname } = new URL(String(input))
    const copy: unknown = await response.clone().json()
    violations.push(...checkAnswer(init?.method ?? 'GET', pathname, response.status, copy))
    return response
  }
  return new Stripe('sk_test_visavis', {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 0,
    httpClient: Stripe.createFetchHttpClient(checkedFetch),
    ...config,
  })
}

/** Gives each test of a file a fresh sandbox, and fails those in which an answer or event broke the declarations. */
export function sandboxPerTest(options: Partial<SandboxOptions> = {}): Bench {
  const bench = {} as Bench
  const violations: string[] = []
  beforeEach(async () => {
    violations.length = 0
    bench.receiver = await startReceiver()
    const running = await startStripeSandbox({
      webhook: { url: `${bench.receiver.url}/platform`, secret: SECRET },
      connectWebhook: { url: `${bench.receiver.url}/connect`, secret: CONNECT_SECRET },
      ...options,
    })
    Object.assign(bench, running, { stripe: clientOf(running.port, violations) })
    bench.events = () => bench.receiver.received.map((one) => verified(bench.stripe, one))
    bench.eventTypes = async () => {
      await running.control.drain()
      return bench.events().flatMap((event) => (event.account ? [] : [event.type]))
    }
  })
  afterEach(async () => {
    await bench.control.drain()
    for (const { data } of bench.events()) {
      const object = data.object as { object?: string }
      violations.push(...checkObject(object.object ?? '', object))
    }
    await bench.close()
    await bench.receiver.close()
    expect(violations).toEqual([])
  })
  return bench
}

const verified = (stripe: Stripe, one: Receiver['received'][number]): Stripe.Event =>
  stripe.webhooks.constructEvent(
    one.payload,
    String(one.headers['stripe-signature']),
    one.path === '/connect' ? CONNECT_SECRET : SECRET,
  )
