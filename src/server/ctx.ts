import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { env } from '#src/env.ts'
import type { Actor, Ctx } from '#src/features/ports.ts'
import { clock, MovableClock } from './clock/clock.ts'
import { database } from './db/client.ts'
import { makeWithTx } from './db/with-tx.ts'
import { diskFiles } from './files/disk.ts'
import { rateLimiter } from './http/rate-limiter.ts'
import { jobQueue, queue } from './jobs/queue.ts'
import { log } from './log/log.ts'
import { addressOf } from './mail/address-of.ts'
import { smtpMail } from './mail/smtp.ts'
import { stripe } from './payments/stripe-client.ts'
import { stripeGateway } from './payments/stripe-gateway.ts'
import { pgRealtime } from './realtime/publish.ts'
import { liveKitGateway } from './video/livekit-gateway.ts'
import { noVideo } from './video/no-video.ts'

/** Everything that outlives a request, made once a process. */
export type Gateways = Omit<Ctx, 'actor' | 'log' | 'requestId'>

const shared = globalThis as { visavisGateways?: Gateways }

export function gateways(): Gateways {
  shared.visavisGateways ??= makeGateways()
  return shared.visavisGateways
}

/** The one place where the outside is wired to the ports. */
function makeGateways(): Gateways {
  const db = database()
  const counters = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: 3,
    application_name: 'visavis-rates',
  })
  // An idle connection that the server closes is no reason to end the process: the pool makes another.
  counters.on('error', (error) => log().warn({ error }, 'A connection of the rate counters was lost'))
  return {
    db,
    withTx: makeWithTx(db, (name, attempt) =>
      log().warn({ transaction: name, attempt }, 'Transaction tried again'),
    ),
    clock: clock(),
    payments: stripeGateway(stripe(), {
      platformWebhook: env.STRIPE_WEBHOOK_SECRET,
      connectWebhook: env.STRIPE_CONNECT_WEBHOOK_SECRET,
    }),
    video: liveKit() ?? noVideo,
    mail: smtpMail(),
    files: diskFiles(),
    jobs: jobQueue(queue),
    realtime: pgRealtime,
    rates: rateLimiter(counters),
    config: {
      appUrl: env.APP_URL.replace(/\/$/, ''),
      mailFrom: addressOf(env.MAIL_FROM),
      secret: env.AUTH_SECRET,
    },
  }
}

function liveKit() {
  const { LIVEKIT_URL, LIVEKIT_PUBLIC_URL, LIVEKIT_API_KEY, LIVEKIT_API_SECRET } = env
  if (!LIVEKIT_URL || !LIVEKIT_PUBLIC_URL || !LIVEKIT_API_KEY || !LIVEKIT_API_SECRET) return undefined
  return liveKitGateway({
    url: LIVEKIT_URL,
    publicUrl: LIVEKIT_PUBLIC_URL,
    apiKey: LIVEKIT_API_KEY,
    apiSecret: LIVEKIT_API_SECRET,
  })
}

/** A use case's world for one request or job. */
export async function makeCtx(actor: Actor, requestId: string = randomUUID()): Promise<Ctx> {
  const outside = gateways()
  if (outside.clock instanceof MovableClock) await outside.clock.refresh(outside.db)
  const who = actor.kind === 'USER' ? { userId: actor.userId } : { actor: actor.kind }
  return { ...outside, actor, requestId, log: log().child({ requestId, ...who }) }
}

export function systemCtx(process: string, requestId?: string): Promise<Ctx> {
  return makeCtx({ kind: 'SYSTEM', process }, requestId)
}
