import type { Clock } from '#src/features/ports.ts'

/** A clock that stands still until it is told to move. */
export class TestClock implements Clock {
  #now: number
  readonly #onMove: (now: number) => void

  /** @param onMove moves what else keeps time: the Stripe sandbox */
  constructor(now: number, onMove: (now: number) => void = () => {}) {
    this.#now = now
    this.#onMove = onMove
  }

  now(): number {
    return this.#now
  }

  date(): Date {
    return new Date(this.#now)
  }

  advance(ms: number): void {
    this.moveTo(this.#now + ms)
  }

  moveTo(at: number | Date): void {
    this.#now = typeof at === 'number' ? at : at.getTime()
    this.#onMove(this.#now)
  }
}
