import { env } from '#src/env.ts'
import type { Clock, Db } from '#src/features/ports.ts'

export const systemClock: Clock = {
  now: () => Date.now(),
  date: () => new Date(),
}

/**
 * The system's time plus an offset kept in the database, so that the web and worker processes of a test or
 * a demonstration move together. Refused by env.ts with a live payment key.
 */
export class MovableClock implements Clock {
  #offsetMs = 0
  #readAt = 0

  now(): number {
    return Date.now() + this.#offsetMs
  }

  date(): Date {
    return new Date(this.now())
  }

  /** Reads the offset again, at most every quarter of a second. */
  async refresh(db: Db): Promise<void> {
    if (Date.now() - this.#readAt < 250) return
    this.#readAt = Date.now()
    const row = await db.clockOffset.findUnique({ where: { id: 1 } })
    this.#offsetMs = Number(row?.offsetMs ?? 0)
  }
}

const shared = globalThis as { visavisClock?: Clock }

export function clock(): Clock {
  shared.visavisClock ??= env.CLOCK === 'movable' ? new MovableClock() : systemClock
  return shared.visavisClock
}
