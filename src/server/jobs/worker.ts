import { log } from '#src/server/log/log.ts'
import { startWorker } from './start-worker.ts'

/** The worker as a process of its own: `node src/server/jobs/worker.ts`. */
const worker = await startWorker()

let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    worker.stop().then(
      () => process.exit(0),
      (error) => {
        log().error({ error }, 'The worker did not stop cleanly')
        process.exit(1)
      },
    )
  })
