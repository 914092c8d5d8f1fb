import { fromPrisma, PgBoss } from 'pg-boss'
import { env } from '#src/env.ts'
import type { JobName } from '#src/features/ports/jobs.ts'
import type { JobQueue } from '#src/features/ports.ts'
import { log } from '#src/server/log/log.ts'
import { JOBS } from './definitions.ts'

const shared = globalThis as { visavisQueue?: Promise<PgBoss> }

export interface QueueRole {
  /** The worker also migrates pg-boss' schema, supervises and runs jobs; the web only enqueues. */
  worker: boolean
  connectionString?: string
}

export async function startQueue({
  worker,
  connectionString = env.DATABASE_URL,
}: QueueRole): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString,
    application_name: 'visavis-jobs',
    max: worker ? 10 : 2,
    supervise: worker,
    schedule: false,
    migrate: worker,
    ...(worker ? { useListenNotify: true } : {}),
  })
  boss.on('error', (error) => log().error({ error }, 'The job queue reported an error'))
  await boss.start()
  if (worker)
    for (const [name, { retryLimit, retryDelay }] of Object.entries(JOBS))
      await ensureQueue(boss, name, { retryLimit, retryDelay, retryBackoff: true, notify: true })
  return boss
}

async function ensureQueue(boss: PgBoss, name: string, options: Parameters<PgBoss['createQueue']>[1]) {
  if (await boss.getQueue(name)) await boss.updateQueue(name, options)
  else await boss.createQueue(name, options)
}

/** The queue of this process, made at first use. */
export function queue(): Promise<PgBoss> {
  shared.visavisQueue ??= startQueue({ worker: false }).catch((error) => {
    shared.visavisQueue = undefined
    throw error
  })
  return shared.visavisQueue
}

export function jobQueue(boss: () => Promise<PgBoss>): JobQueue {
  return {
    async enqueue(tx, name: JobName, payload, options = {}) {
      const instance = await boss()
      await instance.send(name, payload, {
        db: fromPrisma(tx),
        ...(options.startAfter ? { startAfter: options.startAfter } : {}),
      })
    },
  }
}
