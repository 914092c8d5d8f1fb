import type { JobName } from '#src/features/ports/jobs.ts'

interface JobDefinition {
  /** Tries after the first; a sweep re-derives the work afterwards, so a job given up is only late. */
  retryLimit: number
  /** Seconds before the first retry; doubles each time. */
  retryDelay: number
  /** How many of this kind one worker runs at once. */
  concurrency: number
}

export const JOBS: Record<JobName, JobDefinition> = {
  'mail.send': { retryLimit: 5, retryDelay: 5, concurrency: 4 },
  'inbox.process': { retryLimit: 8, retryDelay: 2, concurrency: 4 },
  'money.carry-out': { retryLimit: 8, retryDelay: 3, concurrency: 4 },
  'booking.lapse-hold': { retryLimit: 3, retryDelay: 5, concurrency: 2 },
  'session.close': { retryLimit: 5, retryDelay: 2, concurrency: 4 },
  'listing.refresh': { retryLimit: 3, retryDelay: 5, concurrency: 1 },
  // Nothing is left that a sweep could find these by, so they are tried for days.
  'customer.delete': { retryLimit: 14, retryDelay: 30, concurrency: 1 },
  'file.delete': { retryLimit: 14, retryDelay: 30, concurrency: 1 },
}
