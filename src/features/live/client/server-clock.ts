/** A reading this old gives way to a fresher one, even if that took longer: clocks drift. */
const SAMPLE_LIVES = 60_000

/** Differences that no network explains: the server's clock was set. */
const JUMP = 1_000

interface Sample {
  /** Server time minus page time. */
  offset: number
  /** Of the request that carried it. */
  roundTrip: number
  at: number
}

/**
 * The server's time, as a page knows it: the answer with the shortest round trip tells it best, to within half of
 * that trip. Both pages of a room count by it, so both change figures at the same moment.
 */
export class ServerClock {
  #monotonic: () => number
  #best: Sample | null = null

  /** @param monotonic milliseconds that never jump: performance.now */
  constructor(monotonic: () => number) {
    this.#monotonic = monotonic
  }

  /** Page time, for `sentAt`. */
  get pageTime(): number {
    return this.#monotonic()
  }

  /** @param serverNow epoch ms from the answer @param sentAt page time at which it was asked for */
  learn(serverNow: number, sentAt: number): void {
    const at = this.#monotonic()
    const roundTrip = Math.max(0, at - sentAt)
    const sample = { offset: serverNow - (sentAt + at) / 2, roundTrip, at }
    const best = this.#best
    const isOff = best && Math.abs(sample.offset - best.offset) > (best.roundTrip + roundTrip) / 2 + JUMP
    if (!best || isOff || roundTrip <= best.roundTrip || at - best.at > SAMPLE_LIVES) this.#best = sample
  }

  /** Epoch milliseconds by the server's clock; null before its first word. */
  now(): number | null {
    return this.#best ? this.#monotonic() + this.#best.offset : null
  }

  /** The whole epoch millisecond by the server's clock at a page time; null before its first word. */
  at(pageTime: number): number | null {
    return this.#best ? Math.floor(pageTime + this.#best.offset) : null
  }
}
