import type { Ctx, Db } from '#src/features/ports.ts'
import { type Check, type CheckState, check } from './check.ts'

export interface Readiness {
  /** Failing only where no request could be served rightly: no database, or nobody to take jobs from. */
  state: 'ok' | 'degraded' | 'failing'
  parts: Record<'database' | 'jobs' | 'livekit' | 'stripe', Check>
}

/** A job due for longer than this says that no worker takes them. */
const LATE = '5 minutes'
/** Probes come every few seconds, from every load balancer: providers are asked less often. */
const PROVIDERS_EVERY_MS = 15_000

/** The address is open to everybody: however often it is asked, the parts are looked at once a second. */
const SHARED_MS = 1_000

type Outside = Pick<Ctx, 'db' | 'video' | 'payments' | 'log'>

const known = globalThis as { visavisReadiness?: { at: number; found: Promise<Readiness> } }

export function readiness(outside: Outside): Promise<Readiness> {
  const last = known.visavisReadiness
  if (last && performance.now() - last.at < SHARED_MS) return last.found
  const found = look(outside)
  known.visavisReadiness = { at: performance.now(), found }
  return found
}

async function look(outside: Outside): Promise<Readiness> {
  const { db, log } = outside
  const failed = (part: string) => (error: unknown) =>
    log.warn({ part, reason: (error as Error).message }, 'A part is not ready')
  const [database, jobs, providers] = await Promise.all([
    check(() => databaseState(db), failed('database')),
    check(() => jobsState(db), failed('jobs')),
    providerChecks(outside, failed),
  ])
  const parts = { database, jobs, ...providers }
  const failing = database.state === 'failing' || jobs.state === 'failing'
  const well = Object.values(parts).every(({ state }) => state === 'ok')
  return { state: failing ? 'failing' : well ? 'ok' : 'degraded', parts }
}

async function databaseState(db: Db): Promise<CheckState> {
  await db.$queryRaw`SELECT 1`
  return 'ok'
}

/** The queues are made by the first worker that starts. */
async function jobsState(db: Db): Promise<CheckState> {
  const [queues] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM pgboss.queue`
  if (!queues?.count) return 'failing'
  const late = await db.$queryRaw<unknown[]>`
    SELECT 1 AS late FROM pgboss.job
     WHERE state IN ('created', 'retry') AND start_after < now() - ${LATE}::interval LIMIT 1`
  return late.length === 0 ? 'ok' : 'degraded'
}

type ProviderChecks = Pick<Readiness['parts'], 'livekit' | 'stripe'>
const shared = globalThis as { visavisProviderChecks?: { at: number; checks: Promise<ProviderChecks> } }

function providerChecks(
  { video, payments }: Outside,
  failed: (part: string) => (error: unknown) => void,
): Promise<ProviderChecks> {
  const known = shared.visavisProviderChecks
  if (known && Date.now() - known.at < PROVIDERS_EVERY_MS) return known.checks
  const checks = Promise.all([
    check(async () => {
      if (!video.configured) return 'not configured'
      await video.ping()
      return 'ok'
    }, failed('livekit')),
    check(async () => {
      await payments.ping()
      return 'ok'
    }, failed('stripe')),
  ]).then(([livekit, stripe]) => ({ livekit, stripe }))
  shared.visavisProviderChecks = { at: Date.now(), checks }
  return checks
}
