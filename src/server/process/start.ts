import { env } from '#src/env.ts'
import type { RunningWorker } from '#src/server/jobs/start-worker.ts'
import { log } from '#src/server/log/log.ts'
import { hub } from '#src/server/realtime/hub.ts'
import { closeStreams } from '#src/server/realtime/open-streams.ts'
import { deferExit } from './defer-exit.ts'

/** What a web process does beside answering: jobs, where it is also the worker, and stopping in order. */
export async function start(): Promise<void> {
  const worker = env.WORKER === 'embedded' ? await startEmbeddedWorker() : undefined
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    deferExit(stopInOrder(worker))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

async function startEmbeddedWorker(): Promise<RunningWorker> {
  const { startWorker } = await import('#src/server/jobs/start-worker.ts')
  return startWorker()
}

/** Streams first: Next waits for every open answer before it ends. */
async function stopInOrder(worker: RunningWorker | undefined): Promise<void> {
  closeStreams()
  try {
    await Promise.all([worker?.stop(), hub().close()])
  } catch (error) {
    log().error({ error }, 'The process did not stop cleanly')
  }
}
