import { isIPv6 } from 'node:net'
import type { Secrets } from '../state/secrets.ts'
import type { Ports } from './ports.ts'
import type { Embedded, Settings } from './settings.ts'

export type Addresses = {
  /** Under which people reach the app. */
  app: string
  /** Under which the parts on this machine reach it. */
  appInside: string
  database: string
  stripe?: string
  mailbox?: string
  livekit?: string
}

/** Read by Next from .env for itself unless they are there, so they are always there. */
const OPTIONAL = [
  'STRIPE_API_BASE',
  'LIVEKIT_URL',
  'LIVEKIT_PUBLIC_URL',
  'LIVEKIT_API_KEY',
  'LIVEKIT_API_SECRET',
  'GOOGLE_CLIENT_ID',
  'GOOGLE_CLIENT_SECRET',
]

export const LOOPBACK = '127.0.0.1'
/** Listening on these is listening on loopback, too. */
const EVERYWHERE = ['0.0.0.0', '::']

/** Under which the parts on this machine reach the web server: one that listens on one address answers on no other. */
export function appInside({ APP_HOST: host }: Settings, port: number): string {
  if (!host || EVERYWHERE.includes(host)) return `http://${LOOPBACK}:${port}`
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`
}

/** The app's address: what was set, else the one it listens on, under the chosen port. */
export function appUrl(settings: Settings, port: number): string {
  if (settings.APP_URL) return settings.APP_URL
  const inside = new URL(appInside(settings, port))
  return inside.hostname === LOOPBACK ? `http://localhost:${port}` : inside.origin
}

/**
 * The variables under which web server, worker and seed run: the embedded parts' addresses and keys below what was
 * set, so naming a real service is all it takes to use it.
 */
export function appEnvironment(
  settings: Settings,
  embedded: Embedded,
  addresses: Addresses,
  secrets: Secrets,
  ports: Ports,
  filesDir: string,
): Record<string, string> {
  const stripe = embedded.stripe && {
    STRIPE_SECRET_KEY: secrets.stripeKey,
    STRIPE_WEBHOOK_SECRET: secrets.stripeWebhookSecret,
    STRIPE_CONNECT_WEBHOOK_SECRET: secrets.stripeConnectWebhookSecret,
    STRIPE_API_BASE: addresses.stripe,
  }
  // Without a server these stay unset, and the room says so.
  const livekit = embedded.livekit &&
    addresses.livekit && {
      LIVEKIT_URL: addresses.livekit,
      LIVEKIT_PUBLIC_URL: addresses.livekit.replace(/^http/, 'ws'),
      LIVEKIT_API_KEY: secrets.livekitKey,
      LIVEKIT_API_SECRET: secrets.livekitSecret,
    }
  const defaults = {
    AUTH_SECRET: secrets.authSecret,
    METRICS_TOKEN: secrets.metricsToken,
    FILES_DIR: filesDir,
    WORKER: 'separate',
  }
  const fixed = {
    APP_URL: addresses.app,
    NEXTAUTH_URL: addresses.app,
    DATABASE_URL: addresses.database,
    PORT: String(ports.app),
    ...(embedded.mailbox && { SMTP_URL: `smtp://127.0.0.1:${ports.smtp}` }),
    ...stripe,
    ...livekit,
  }
  const none = Object.fromEntries(OPTIONAL.map((name) => [name, '']))
  const all: Settings = { ...none, ...defaults, ...settings, ...fixed }
  // A pair of addresses and keys that only half belong together would fail in ways hard to see.
  if (embedded.livekit && !addresses.livekit) for (const name of OPTIONAL.slice(1, 5)) all[name] = ''
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
