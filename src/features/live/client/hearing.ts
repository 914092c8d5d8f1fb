import { HEARD_WITHIN } from '#src/domain/policy/session.ts'

/**
 * A muted microphone sends nothing, so that the line lives shows in whatever else arrives on it: the server's
 * reports on our own media, some a second, and its answers to ICE's checks, one in 2.5 s.
 */
const LINE_LIVES_WITHIN = 3_000

/** What the connection looks like at an instant. Counters only grow, and begin anew with each connection. */
export interface HearingSample {
  /** Milliseconds of any steady clock. */
  at: number
  /** The track of the other's voice is subscribed. */
  subscribed: boolean
  /** They muted it. */
  muted: boolean
  /** The server says that their connection is lost. */
  lost: boolean
  /** Packets of that track so far. */
  packets: number
  /** Bytes of anything so far. */
  bytes: number
}

/** Whether the other's voice arrives: packets lately; muted, a line that lives. */
export class Hearing {
  #packets = 0
  #bytes = 0
  #packetAt = Number.NEGATIVE_INFINITY
  #lookedAt: number | null = null
  #heardUntil: number | null = null
  #byteAt = Number.NEGATIVE_INFINITY
  /** What had come of their voice when the server said that they are lost. */
  #packetsAtLoss: number | null = null

  /**
   * When a packet of their voice last came, or some tenths of a second before: the last look at which more were still
   * to come. Null before any.
   */
  get heardUntil(): number | null {
    return this.#heardUntil
  }

  take({ at, subscribed, muted, lost, packets, bytes }: HearingSample): boolean {
    if (packets !== this.#packets) {
      if (packets > 0) {
        this.#packetAt = at
        this.#heardUntil = this.#lookedAt ?? this.#heardUntil
      }
      this.#packets = packets
    }
    if (bytes !== this.#bytes) {
      if (bytes > 0) this.#byteAt = at
      this.#bytes = bytes
    }
    this.#lookedAt = at
    // The server takes its word back up to ten seconds late: a voice that arrives after it proves it old.
    this.#packetsAtLoss = lost ? (this.#packetsAtLoss ?? packets) : null
    if (!subscribed || packets === this.#packetsAtLoss) return false
    return muted ? at - this.#byteAt < LINE_LIVES_WITHIN : at - this.#packetAt < HEARD_WITHIN
  }

  /** Another connection: its counters begin at nothing. */
  reset(): void {
    this.#packets = 0
    this.#bytes = 0
    this.#packetAt = Number.NEGATIVE_INFINITY
    this.#byteAt = Number.NEGATIVE_INFINITY
    this.#packetsAtLoss = null
    this.#lookedAt = null
  }
}
