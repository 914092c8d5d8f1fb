import type { Database } from './store/database.ts'

export const MINUTE = 60
export const HOUR = 3600
export const DAY = 86_400

/**
 * The sandbox's time: real time moved forward by an offset that is kept. It never goes back, since what came due
 * cannot be undone.
 */
export class Clock {
  private readonly db: Database
  private offsetMs: number
  private pinnedMs: number | undefined

  constructor(db: Database, startAt?: number) {
    this.db = db
    const kept = db.setting('clock_offset_ms')
    this.offsetMs =
      kept !== undefined ? Number(kept) : startAt !== undefined ? startAt * 1000 - Date.now() : 0
    if (kept === undefined) this.keep()
  }

  /** Epoch milliseconds. */
  nowMs(): number {
    return this.pinnedMs ?? Date.now() + this.offsetMs
  }

  /** Epoch seconds, as the API writes every instant. */
  now(): number {
    return Math.floor(this.nowMs() / 1000)
  }

  /** Moves to `seconds`; earlier instants than the present are ignored. Kept by the surrounding transaction. */
  moveTo(seconds: number): void {
    if (seconds * 1000 <= this.nowMs()) return
    this.offsetMs = seconds * 1000 - Date.now()
    this.keep()
  }

  /** Runs `work` as of an instant, so that what came due while nobody looked carries the time it was due. */
  asOf<T>(seconds: number, work: () => T): T {
    this.pinnedMs = seconds * 1000
    try {
      return work()
    } finally {
      this.pinnedMs = undefined
    }
  }

  /** After a reset: real time again, or the given start. */
  restart(startAt?: number): void {
    this.offsetMs = startAt !== undefined ? startAt * 1000 - Date.now() : 0
    this.keep()
  }

  private keep(): void {
    this.db.setSetting('clock_offset_ms', String(this.offsetMs))
  }
}
