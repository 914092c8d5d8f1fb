import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '#local/root.ts'
import { STACK_FILE } from '#local/stack/stack-file.ts'

/** Where the running stack is. Written when it has started, read by every test process. */
export type Addresses = {
  appUrl: string
  databaseUrl: string
  stripeUrl: string
  mailboxUrl: string
  livekitUrl: string
  metricsToken: string
  stripeKey: string
  livekitKey: string
  livekitSecret: string
  stripeWebhookSecret: string
  stripeConnectWebhookSecret: string
  /** What the web server and the worker run under, for a test that starts one of its own. */
  env: Record<string, string>
}

/** E2E_ON=demo plays on the product that `npm run demo` serves now. */
export const ON_DEMO = process.env.E2E_ON === 'demo'
export const STATE_DIR = join(ROOT, ON_DEMO ? '.local' : '.local/e2e')

export function addresses(): Addresses {
  const stack = JSON.parse(readFileSync(join(STATE_DIR, STACK_FILE), 'utf8')) as Addresses
  const { env } = stack
  return {
    ...stack,
    metricsToken: env.METRICS_TOKEN ?? '',
    stripeKey: env.STRIPE_SECRET_KEY ?? '',
    livekitKey: env.LIVEKIT_API_KEY ?? '',
    livekitSecret: env.LIVEKIT_API_SECRET ?? '',
    stripeWebhookSecret: env.STRIPE_WEBHOOK_SECRET ?? '',
    stripeConnectWebhookSecret: env.STRIPE_CONNECT_WEBHOOK_SECRET ?? '',
  }
}

/** The whole address of one of our pages: a browser that was joined has no base of its own. */
export function pageAt(path: string): string {
  return new URL(path, addresses().appUrl).href
}
