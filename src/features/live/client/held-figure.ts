/** So long the figure waits for an end that was asked for; then it was not to be. */
const END_WITHIN_MS = 10_000

export interface HeldFacts {
  /** The server's meter runs, by its last word. */
  running: boolean
  /** The two hear each other, by what this page sees. */
  together: boolean
  /** Seconds that the page would show, counting on. */
  due: number
  /** Seconds that it shows. */
  shown: number
  /** Milliseconds of any steady clock. */
  at: number
}

/**
 * The figure that stands still ahead of the server: from the moment at which this page notices that one of the two
 * cannot hear, or that one of them has asked to end.
 */
export class HeldFigure {
  #seconds: number | null = null
  #endAskedAt = Number.NEGATIVE_INFINITY

  /** @param at milliseconds of the same clock */
  endAsked(at: number): void {
    this.#endAskedAt = at
  }

  endRefused(): void {
    this.#endAskedAt = Number.NEGATIVE_INFINITY
  }

  /** @returns seconds at which the figure stands; null while it counts on, or the server itself has stopped */
  take({ running, together, due, shown, at }: HeldFacts): number | null {
    const isEnding = at - this.#endAskedAt < END_WITHIN_MS
    if (!running || (together && !isEnding)) this.#seconds = null
    // What stood there, or the second that was due meanwhile: a page that slept counts none of its sleep.
    else this.#seconds ??= Math.min(due, shown + 1)
    return this.#seconds
  }
}
