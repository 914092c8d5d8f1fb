import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '#local/root.ts'

/** Where the running stack is. Written by the global set-up, read by every test process. */
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

export const STATE_DIR = join(ROOT, '.local/e2e')
export const ADDRESS_FILE = join(STATE_DIR, 'addresses.json')

export function addresses(): Addresses {
  return JSON.parse(readFileSync(ADDRESS_FILE, 'utf8')) as Addresses
}

/** The whole address of one of our pages: a browser that was joined has no base of its own. */
export function pageAt(path: string): string {
  return new URL(path, addresses().appUrl).href
}
