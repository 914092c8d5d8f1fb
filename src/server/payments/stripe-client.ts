import Stripe from 'stripe'
import { env } from '#src/env.ts'

const shared = globalThis as { visavisStripe?: Stripe }

/** Stripe itself, or the sandbox when STRIPE_API_BASE is set: the same SDK, only its host differs. */
export function makeStripe(secretKey: string, apiBase: string | undefined, timeout = 20_000): Stripe {
  const common = {
    maxNetworkRetries: 2,
    timeout,
    telemetry: false,
    appInfo: { name: 'visavis' },
  } as const
  if (!apiBase) return new Stripe(secretKey, common)
  const base = new URL(apiBase)
  const protocol = base.protocol === 'https:' ? 'https' : 'http'
  const port = Number(base.port || (protocol === 'https' ? 443 : 80))
  return new Stripe(secretKey, { ...common, host: base.hostname, port, protocol })
}

export function stripe(): Stripe {
  shared.visavisStripe ??= makeStripe(env.STRIPE_SECRET_KEY, env.STRIPE_API_BASE)
  return shared.visavisStripe
}
