import { voiceOf } from '#src/domain/attendance/voice.ts'
import { ChatLog } from '../../client/chat-log.ts'
import { deviceMemory } from '../../client/device-memory.ts'
import { shownMeter } from '../../client/meter-clock.ts'
import { MeterFeed } from '../../client/meter-feed.ts'
import { LOBBY_READ_EVERY } from '../../client/pace.ts'
import { isTogether, type RoomStatus, roomStatus } from '../../client/room-status.ts'
import { ServerClock } from '../../client/server-clock.ts'
import { type SessionApi, sessionApi } from '../../client/session-api.ts'
import { Store } from '../../client/store.ts'
import type { SessionView } from '../../read-session.ts'
import { watchHearing } from '../connection/hearing-probe.ts'
import { LocalMedia } from '../connection/local-media.ts'
import { RoomConnection } from '../connection/room-connection.ts'
import { watchEvents, watchFreeze, watchPage } from './watch-page.ts'

export type Stage = 'LOBBY' | 'ROOM'

/** What the page shows of the meter at this moment. */
export interface LiveView {
  stage: Stage
  /** In the lobby, on the way into the room. */
  entering: boolean
  status: RoomStatus
  seconds: number
  amountMinor: number
  remainingSeconds: number
  /** The server's time to the second, epoch ms: what the strip and the clocks go by. */
  at: number
  hears: boolean | null
}

const TICK_MS = 100

/** So long the lobby stays while the way in is made: usually long enough for the room to open with the other's face. */
const ENTER_WITHIN_MS = 1_200

/** One open page of a session, from the lobby to the end: its parts, and how they hear of each other. */
export class LiveSession {
  readonly session: SessionView
  readonly api: SessionApi
  readonly clock = new ServerClock(() => performance.now())
  readonly feed: MeterFeed
  readonly media: LocalMedia
  readonly connection: RoomConnection
  readonly chat: ChatLog
  readonly view: Store<LiveView>
  #openedAt = performance.now()
  /** Seconds shown when one of the two stopped hearing the other. */
  #heldAt: number | null = null
  #stops: (() => void)[] = []
  #waiting: ReturnType<typeof setTimeout> | undefined

  constructor(session: SessionView, stage: Stage) {
    this.session = session
    this.api = sessionApi(session.bookingId)
    this.feed = new MeterFeed(this.api, this.clock, randomKey())
    this.media = new LocalMedia(deviceMemory(typeof localStorage === 'undefined' ? null : localStorage))
    this.connection = new RoomConnection(this.api, this.media)
    this.chat = new ChatLog({
      api: this.api,
      me: session.me.role,
      newKey: randomKey,
      now: () => this.now(),
    })
    this.view = new Store<LiveView>({
      stage,
      entering: false,
      status: 'JOINING',
      seconds: 0,
      amountMinor: session.terms.mode === 'PER_MINUTE' ? 0 : session.capMinor,
      remainingSeconds: (session.endAt - session.startAt) / 1_000,
      at: session.now,
      hears: null,
    })
  }

  /** Epoch milliseconds by the server's clock; by the page's own since it was rendered, before the first answer. */
  now(): number {
    return this.clock.now() ?? this.session.now + performance.now() - this.#openedAt
  }

  /** @returns ends it all; it may be started again */
  start(): () => void {
    const { stage } = this.view.get()
    void this.media.start()
    void this.chat.refresh()
    const ticker = setInterval(() => this.#tick(), TICK_MS)
    this.#stops = [
      () => clearInterval(ticker),
      watchPage(() => this.#wake()),
      watchFreeze(() => this.feed.freeze()),
      watchEvents(this.api.events, (event) => {
        this.feed.refresh()
        if (event.message) void this.chat.refresh()
      }),
      this.connection.state.subscribe(() => {
        const { phase, unavailable } = this.connection.state.get()
        // Another tab speaks for this person now.
        if (phase === 'TAKEN') this.feed.stop()
        if (this.view.get().entering && (phase !== 'JOINING' || unavailable)) this.#openRoom()
      }),
      () => clearTimeout(this.#waiting),
      watchHearing(this.connection, this.session.other.role, (hears) => {
        this.view.set({ hears })
        this.feed.say({ hears, participantSid: this.connection.state.get().sid })
      }),
    ]
    if (stage === 'ROOM') this.enter()
    else {
      this.feed.start(false, LOBBY_READ_EVERY)
      void this.connection.prepare()
    }
    return () => {
      for (const stop of this.#stops) stop()
      this.#stops = []
      this.feed.stop()
      this.chat.stop()
      void this.connection.leave()
      this.media.stop()
    }
  }

  /**
   * From the lobby, or from the room once more. Drawing the room is put off until the connection stands, or takes
   * its time: both at once take longer.
   */
  enter(): void {
    performance.mark('room:click')
    this.connection.join()
    if (this.view.get().stage === 'ROOM') {
      this.#openRoom()
      return
    }
    this.view.set({ entering: true })
    this.#waiting = setTimeout(() => this.#openRoom(), ENTER_WITHIN_MS)
  }

  /** Back to the lobby; the other stays, the meter stands. */
  async leave(): Promise<void> {
    this.media.stopShare()
    this.feed.stop()
    this.view.set({ stage: 'LOBBY' })
    await this.connection.leave()
    this.feed.start(false, LOBBY_READ_EVERY)
  }

  #openRoom(): void {
    clearTimeout(this.#waiting)
    this.view.set({ stage: 'ROOM', entering: false })
    this.feed.stop()
    this.feed.start(true)
  }

  #wake(): void {
    void this.media.wake()
    this.connection.retryNow()
    this.feed.refresh()
  }

  #tick(): void {
    const { reading, unreachable } = this.feed.state.get()
    const { phase, unavailable, resuming, other } = this.connection.state.get()
    const { hears, seconds: before } = this.view.get()
    const { me, other: them, startAt, terms } = this.session
    const now = this.now()
    const intervals = reading && (me.role === 'LEARNER' ? reading.expert : reading.learner)
    const status = roomStatus({
      phase,
      unavailable,
      resuming,
      reading,
      unreachable,
      hears,
      hasMicrophone: voiceOf(this.media.sounds(), me.role) !== null,
      other: {
        here: other.here,
        hasMicrophone: voiceOf(other, them.role) !== null,
        cameBefore: (intervals?.length ?? 0) > 0,
      },
      startAt,
      now,
    })
    if (!reading) {
      this.view.set({ status, at: floorToSecond(now) })
      return
    }
    const isHeld = reading.running && !isTogether(status)
    this.#heldAt = isHeld ? (this.#heldAt ?? (before || reading.billableSeconds)) : null
    const { seconds, amountMinor, remainingSeconds } = shownMeter(reading, terms, now, this.#heldAt)
    this.view.set({ status, seconds, amountMinor, remainingSeconds, at: floorToSecond(now) })
  }
}

function floorToSecond(at: number): number {
  return Math.floor(at / 1_000) * 1_000
}

/** crypto.randomUUID is missing on http pages, which must still be able to say that they are. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
