import { HEARTBEAT_EVERY } from '#src/domain/policy/session.ts'
import type { MeterReading } from '../read-meter.ts'
import type { BeatInput } from '../record-beat.schema.ts'
import type { ServerClock } from './server-clock.ts'
import type { SessionApi } from './session-api.ts'
import { Store } from './store.ts'

export interface FeedState {
  reading: MeterReading | null
  /** The last request to the server failed: the network is gone, or the server is. */
  unreachable: boolean
}

/** What the page says of its connection with each beat. */
export interface Hears {
  /** Null while it is not, and was never, connected. */
  hears: boolean | null
  participantSid: string | null
  /** Since when that is so, by the server's clock; null where that is not known. */
  since: number | null
  /** When the last packet of the other's voice came, likewise. */
  heardUntil: number | null
}

/**
 * The meter as the server reads it. In the room the page beats: it says what it hears, at each change and every
 * two seconds, and each answer is a reading. In the lobby it only reads, when an event says so or a while has
 * passed.
 */
export class MeterFeed {
  readonly state = new Store<FeedState>({ reading: null, unreachable: false })
  #api: Pick<SessionApi, 'beat' | 'frozen' | 'meter'>
  #clock: ServerClock
  /** Tells the tabs of one person apart in the attendance log. */
  #page: string
  #count = 0
  #hears: Hears = { hears: null, participantSid: null, since: null, heardUntil: null }
  #beating = false
  #every = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #inFlight = false
  #again = false
  #reading = false
  #readAgain = false
  /** When that was asked whose answer stands now. */
  #takenOf = Number.NEGATIVE_INFINITY
  /** "Nothing arrives", which did not get through: it dates a cut, and is said again before anything else. */
  #unsaid: BeatInput | null = null

  constructor(api: Pick<SessionApi, 'beat' | 'frozen' | 'meter'>, clock: ServerClock, page: string) {
    this.#api = api
    this.#clock = clock
    this.#page = page
  }

  /** @param beating whether the page is in the room, and its word belongs in the log */
  start(beating: boolean, every = HEARTBEAT_EVERY): void {
    this.#beating = beating
    this.#every = every
    void this.#ask()
  }

  /** The page speaks for itself in the room. */
  get beats(): boolean {
    return this.#beating && this.#every > 0
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#every = 0
  }

  /** Sent at once when it is news. */
  say(hears: Hears): void {
    const isNews = hears.hears !== this.#hears.hears || hears.participantSid !== this.#hears.participantSid
    this.#hears = hears
    if (isNews && this.#beating) void this.#ask()
  }

  /** The browser freezes the page: the last word before that says which connection goes with it. */
  freeze(): void {
    if (this.#beating && this.#every > 0) this.#api.frozen(this.#nextWord())
  }

  /** The page is awake again: it says so now rather than at the next beat. */
  wake(): void {
    void this.#ask()
  }

  /**
   * Something happened: read now rather than at the next beat. Nothing is said with it: whoever makes things happen
   * would else use up what this page may say in a minute, and a silent page loses what it heard.
   */
  refresh(): void {
    void (this.#beating ? this.#read() : this.#ask())
  }

  async #read(): Promise<void> {
    if (this.#every === 0) return
    if (this.#reading) {
      this.#readAgain = true
      return
    }
    this.#reading = true
    const sentAt = this.#clock.pageTime
    try {
      this.#take(await this.#api.meter(), sentAt)
    } catch {
      // The next beat finds out whether the server is away.
    }
    this.#reading = false
    const again = this.#readAgain
    this.#readAgain = false
    if (again) void this.#read()
  }

  /** A reading and the answer to a word can cross on their way: what was asked later counts. */
  #take(reading: MeterReading, sentAt: number): void {
    this.#clock.learn(reading.now, sentAt)
    if (sentAt < this.#takenOf) this.state.set({ unreachable: false })
    else this.state.set({ reading, unreachable: false })
    this.#takenOf = Math.max(this.#takenOf, sentAt)
  }

  #nextWord(): BeatInput {
    return { page: this.#page, count: this.#count++, ...this.#hears }
  }

  /** One question at a time, so that what was said last arrives last; whatever came up meanwhile follows. */
  async #ask(): Promise<void> {
    if (this.#every === 0) return
    if (this.#inFlight) {
      this.#again = true
      return
    }
    clearTimeout(this.#timer)
    this.#inFlight = true
    const sentAt = this.#clock.pageTime
    const word = this.#beating ? (this.#unsaid ?? this.#nextWord()) : null
    try {
      const reading = await (word ? this.#api.beat(word) : this.#api.meter())
      this.#take(reading, sentAt)
      if (word && word === this.#unsaid) this.#again = true
      this.#unsaid = null
    } catch {
      this.state.set({ unreachable: true })
      if (word?.hears === false) this.#unsaid = word
    }
    this.#inFlight = false
    if (this.#every === 0) return
    const soon = this.#again
    this.#again = false
    if (soon) void this.#ask()
    else this.#timer = setTimeout(() => void this.#ask(), this.#untilNext(sentAt))
  }

  #untilNext(sentAt: number): number {
    return Math.max(0, this.#every - (this.#clock.pageTime - sentAt))
  }
}
