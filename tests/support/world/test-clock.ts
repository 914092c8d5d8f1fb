import type { Clock } from '#src/features/ports.ts'

/** A clock that stands still until it is told to move. */
export class TestClock implements Clock {
  #now: number

  constructor(now: number | string) {
    this.#now = typeof now === 'string' ? Date.parse(now) : now
  }

  now(): number {
    return this.#now
  }

  date(): Date {
    return new Date(this.#now)
  }

  advance(ms: number): void {
    this.#now += ms
  }

  moveTo(at: number | Date): void {
    this.#now = typeof at === 'number' ? at : at.getTime()
  }
}
