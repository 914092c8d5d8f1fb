import type { JobName } from '#src/features/ports/jobs.ts'
import type { Ctx, JobQueue } from '#src/features/ports.ts'
import { HANDLERS } from '#src/server/jobs/handlers.ts'

interface Listed {
  name: JobName
  payload: unknown
  startAfter: number
}

/**
 * A queue in memory that a test empties when it likes, twice if it likes: handlers must not mind. Jobs of a
 * rolled back transaction stay listed, which is harsher than the real queue.
 */
export class JobList implements JobQueue {
  readonly jobs: Listed[] = []

  async enqueue(_tx: unknown, name: JobName, payload: unknown, options: { startAfter?: Date } = {}) {
    this.jobs.push({ name, payload, startAfter: options.startAfter?.getTime() ?? 0 })
  }

  /** Runs what is due, and what that enqueues. @returns the errors of those that failed; they are dropped. */
  async drain(ctx: Ctx): Promise<unknown[]> {
    const errors: unknown[] = []
    for (;;) {
      const index = this.jobs.findIndex((job) => job.startAfter <= ctx.clock.now())
      const [job] = index < 0 ? [] : this.jobs.splice(index, 1)
      if (!job) return errors
      try {
        await (HANDLERS[job.name] as (ctx: Ctx, payload: unknown) => Promise<unknown>)(ctx, job.payload)
      } catch (error) {
        errors.push(error)
      }
    }
  }
}
