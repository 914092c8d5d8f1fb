import { setTimeout as wait } from 'node:timers/promises'
import type { Job, PgBoss } from 'pg-boss'
import type { JobName } from '#src/features/ports/jobs.ts'
import type { Ctx } from '#src/features/ports.ts'
import { systemCtx } from '#src/server/ctx.ts'
import { log } from '#src/server/log/log.ts'
import { JOBS } from './definitions.ts'
import { HANDLERS } from './handlers.ts'
import { startQueue } from './queue.ts'
import { runSweeps } from './run-sweeps.ts'

/** Milliseconds that work under way has to finish once the worker is told to stop. */
const FINISH_WITHIN = 15_000

export interface RunningWorker {
  /**
   * Takes no new job and waits for those under way, no longer than `FINISH_WITHIN`: then they are given back, and a
   * sweep is left where it stands, which loses nothing.
   */
  stop(): Promise<void>
}

export async function startWorker(): Promise<RunningWorker> {
  const boss = await startQueue({ worker: true })
  for (const name of Object.keys(JOBS) as JobName[]) await work(boss, name)
  const stopping = new AbortController()
  const sweeps = runSweeps(stopping.signal)
  log().info({ jobs: Object.keys(JOBS).length }, 'The worker takes jobs')
  return {
    async stop() {
      stopping.abort()
      const patience = wait(FINISH_WITHIN, undefined, { ref: false })
      await Promise.all([
        Promise.race([sweeps, patience]),
        boss.stop({ graceful: true, timeout: FINISH_WITHIN }),
      ])
    },
  }
}

async function work(boss: PgBoss, name: JobName): Promise<void> {
  const handler = HANDLERS[name] as (ctx: Ctx, payload: unknown) => Promise<unknown>
  await boss.work(
    name,
    { localConcurrency: JOBS[name].concurrency, pollingIntervalSeconds: 2 },
    async ([job]: Job<unknown>[]) => {
      if (!job) return
      const ctx = await systemCtx(`job ${name}`, job.id)
      try {
        await handler(ctx, job.data)
      } catch (error) {
        ctx.log.warn({ error, job: name }, 'A job failed and will be tried again')
        throw error
      }
    },
  )
}
