import { join } from 'node:path'
import { liveKitCommand } from '../livekit/command.ts'
import { dropContainer } from '../livekit/container.ts'
import type { LiveKitSource } from '../livekit/find.ts'
import type { Secrets } from '../state/secrets.ts'
import { type ChildSpec, type Running, startChild } from '../supervisor/child.ts'
import { untilAnswers } from '../supervisor/until-answers.ts'
import { appInside, LOOPBACK } from './app-environment.ts'
import type { Ports } from './ports.ts'

export type Place = { root: string; stateDir: string; ports: Ports }

/** A part of the stack: how to start it, and the address that answers once it is ready. */
export type Part = {
  name: string
  child: ChildSpec
  /** Before each start. */
  before?: () => Promise<void>
  readyUrl?: string
  readyWithinMs?: number
}

const NODE = ['--disable-warning=ExperimentalWarning']

function nodeChild(
  { root, stateDir }: Pick<Place, 'root' | 'stateDir'>,
  log: string,
  args: string[],
  env: Record<string, string | undefined>,
): ChildSpec {
  return {
    file: process.execPath,
    args: [...NODE, ...args],
    cwd: root,
    env: { ...process.env, ...env },
    logFile: join(stateDir, 'logs', `${log}.log`),
  }
}

export function mailboxPart(place: Place): Part {
  return {
    name: 'Mailbox',
    child: nodeChild(place, 'mailbox', [join(place.root, 'local/mailbox/main.ts')], {
      MAILBOX_STATE: join(place.stateDir, 'mailbox'),
      MAILBOX_PORT: String(place.ports.mailbox),
      MAILBOX_SMTP_PORT: String(place.ports.smtp),
    }),
    readyUrl: `http://127.0.0.1:${place.ports.mailbox}/health`,
  }
}

export function stripePart(place: Place, secrets: Secrets, appInside: string): Part {
  return {
    name: 'Stripe sandbox',
    child: nodeChild(place, 'stripe-sandbox', [join(place.root, 'local/stripe-sandbox/main.ts')], {
      STRIPE_SANDBOX_PORT: String(place.ports.stripe),
      STRIPE_SANDBOX_STATE: join(place.stateDir, 'stripe-sandbox'),
      STRIPE_SANDBOX_KEY: secrets.stripeKey,
      STRIPE_SANDBOX_PUBLIC_URL: `http://localhost:${place.ports.stripe}`,
      STRIPE_SANDBOX_WEBHOOK_URL: `${appInside}/api/webhooks/stripe`,
      STRIPE_SANDBOX_WEBHOOK_SECRET: secrets.stripeWebhookSecret,
      STRIPE_SANDBOX_CONNECT_WEBHOOK_URL: `${appInside}/api/webhooks/stripe/connect`,
      STRIPE_SANDBOX_CONNECT_WEBHOOK_SECRET: secrets.stripeConnectWebhookSecret,
    }),
    readyUrl: `http://127.0.0.1:${place.ports.stripe}/_control/health`,
  }
}

export const liveKitContainer = (stateDir: string) => join(stateDir, 'livekit.container')

export async function liveKitPart(
  place: Place,
  source: Exclude<LiveKitSource, { kind: 'none' }>,
  secrets: Secrets,
  appInside: string,
): Promise<Part> {
  const { livekit, livekitTcp, livekitUdp } = place.ports
  const config = {
    ports: { http: livekit, tcp: livekitTcp, udp: livekitUdp },
    apiKey: secrets.livekitKey,
    apiSecret: secrets.livekitSecret,
    webhookUrl: `${appInside}/api/webhooks/livekit`,
    nodeIp: '127.0.0.1',
    bind: '127.0.0.1',
  }
  const command = await liveKitCommand(source, config, {
    configFile: join(place.stateDir, 'livekit.yaml'),
    containerFile: liveKitContainer(place.stateDir),
  })
  return {
    name: 'LiveKit',
    child: {
      ...command,
      cwd: place.stateDir,
      env: process.env,
      logFile: join(place.stateDir, 'logs', 'livekit.log'),
      insist: true,
    },
    before: () => dropContainer(liveKitContainer(place.stateDir)),
    readyUrl: `http://127.0.0.1:${livekit}/`,
    // Docker may have to fetch the image first.
    readyWithinMs: source.kind === 'docker' ? 300_000 : 20_000,
  }
}

type WebPlace = Omit<Place, 'ports'> & { ports: Pick<Ports, 'app'> }

export type AppMode = 'production' | 'development'

export function webPart(place: WebPlace, mode: AppMode, env: Record<string, string>): Part {
  const next = join(place.root, 'node_modules/next/dist/bin/next')
  const command = mode === 'production' ? 'start' : 'dev'
  const host = env.APP_HOST ?? LOOPBACK
  return {
    name: 'Web server',
    child: nodeChild(place, 'web', [next, command, '-p', String(place.ports.app), '-H', host], {
      ...env,
      NODE_ENV: mode,
      NEXT_TELEMETRY_DISABLED: '1',
    }),
    readyUrl: `${appInside(env, place.ports.app)}/api/health/ready`,
    readyWithinMs: 90_000,
  }
}

export function workerPart(place: Omit<Place, 'ports'>, mode: AppMode, env: Record<string, string>): Part {
  const watch = mode === 'development' ? ['--watch', '--watch-preserve-output'] : []
  return {
    name: 'Worker',
    child: nodeChild(place, 'worker', [...watch, join(place.root, 'src/server/jobs/worker.ts')], {
      ...env,
      NODE_ENV: mode,
    }),
  }
}

/** Starts a part and waits until it answers; ends it again when it does not. */
export async function startPart(part: Part, signal?: AbortSignal): Promise<Running> {
  await part.before?.()
  const running = await startChild(part.child)
  if (!part.readyUrl) return running
  try {
    await untilAnswers(part.readyUrl, {
      name: part.name,
      ended: running.ended,
      withinMs: part.readyWithinMs ?? 20_000,
      signal,
    })
    return running
  } catch (error) {
    await running.stop()
    signal?.throwIfAborted()
    throw new Error(`${error instanceof Error ? error.message : error} Its log: ${part.child.logFile}`)
  }
}
