/** Where one of the two kinds of webhook endpoint listens, and with which secret its deliveries are signed. */
export interface WebhookTarget {
  url: string
  secret: string
}

export interface SandboxOptions {
  /** 0 takes a free port. */
  port: number
  /** Folder of the database; without one the state lives in memory and ends with the process. */
  stateFolder?: string
  /** The secret key that calls must carry. */
  secretKey: string
  /** Address under which browsers reach the hosted pages; the server's own address when absent. */
  publicUrl?: string
  /** Endpoint for events of the platform's own objects. */
  webhook?: WebhookTarget
  /** Endpoint for events of connected accounts. */
  connectWebhook?: WebhookTarget
  /** The clock's first moment, in epoch seconds; real time when absent. */
  startAt?: number
  /** How long one webhook attempt may take, in milliseconds. */
  webhookTimeoutMs?: number
}

export const DEFAULT_KEY = 'sk_test_visavis'

const target = (
  url: string | undefined,
  secret: string | undefined,
  name: string,
): WebhookTarget | undefined => {
  if (!url) return undefined
  if (!secret) throw new Error(`${name}_SECRET is missing: deliveries to ${url} could not be signed.`)
  return { url, secret }
}

/** Reads the configuration of the process; a wrong value stops the start with a sentence. */
export function optionsFromEnvironment(env: NodeJS.ProcessEnv): SandboxOptions {
  const port = Number(env.STRIPE_SANDBOX_PORT ?? 4242)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`STRIPE_SANDBOX_PORT is not a port: ${env.STRIPE_SANDBOX_PORT}`)
  }
  return {
    port,
    stateFolder: env.STRIPE_SANDBOX_STATE || '.local/stripe-sandbox',
    secretKey: env.STRIPE_SANDBOX_KEY || DEFAULT_KEY,
    publicUrl: env.STRIPE_SANDBOX_PUBLIC_URL || undefined,
    webhook: target(
      env.STRIPE_SANDBOX_WEBHOOK_URL,
      env.STRIPE_SANDBOX_WEBHOOK_SECRET,
      'STRIPE_SANDBOX_WEBHOOK',
    ),
    connectWebhook: target(
      env.STRIPE_SANDBOX_CONNECT_WEBHOOK_URL,
      env.STRIPE_SANDBOX_CONNECT_WEBHOOK_SECRET,
      'STRIPE_SANDBOX_CONNECT_WEBHOOK',
    ),
  }
}
