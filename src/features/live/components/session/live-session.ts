import { voiceOf } from '#src/domain/attendance/voice.ts'
import { ChatLog } from '../../client/chat-log.ts'
import { deviceMemory } from '../../client/device-memory.ts'
import { FirstWord } from '../../client/first-word.ts'
import { HeldFigure } from '../../client/held-figure.ts'
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
  #held = new HeldFigure()
  #firstWord = new FirstWord()
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

  /** Camera and microphone alone, to try them. @returns gives them up */
  startDevices(): () => void {
    void this.media.start()
    return () => this.media.stop()
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
        // The answer to a page's own word is a reading already.
        if (event.said === this.session.me.role) return
        if (event.ending) this.#held.endAsked(performance.now())
        this.feed.refresh()
        if (event.message) void this.chat.refresh()
      }),
      this.connection.state.subscribe(() => {
        const { phase, unavailable, holdsPicture } = this.connection.state.get()
        if (phase === 'TAKEN') this.#giveWay()
        if (!this.view.get().entering) return
        // What it does not hear yet counts from the connection on, drawn or not.
        if (phase === 'IN') this.#speak()
        const waits = phase === 'JOINING' ? !unavailable : holdsPicture
        if (!waits) this.#openRoom()
      }),
      () => clearTimeout(this.#waiting),
      watchHearing(this.connection, this.session.other.role, ({ hears, since, until }) => {
        this.view.set({ hears })
        this.feed.say({
          hears,
          participantSid: this.connection.state.get().sid,
          since: this.clock.at(since),
          heardUntil: until === null ? null : this.clock.at(until),
        })
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
   * From the lobby, or from the room once more. Drawing the room is put off until the other's face is there, or takes
   * its time: both at once take longer.
   */
  enter(): void {
    performance.mark('room:click')
    const fromLobby = this.view.get().stage === 'LOBBY'
    this.#takeDevicesBack()
    this.connection.join({ fromLobby })
    if (!fromLobby) {
      this.#openRoom()
      return
    }
    // The room begins with a word of its own, and everything that a small machine need not do now helps.
    this.feed.stop()
    this.view.set({ entering: true })
    this.#waiting = setTimeout(() => this.#openRoom(), ENTER_WITHIN_MS)
  }

  /** The other's first picture is on the page; in the lobby's frame, the room is drawn around it now. */
  seesOther(): void {
    // For the benchmark: from the click to the other's first picture.
    performance.mark('room:first-remote-frame')
    if (this.view.get().entering) this.#openRoom()
  }

  /** Back to the lobby; the other stays, the meter stands. */
  async leave(): Promise<void> {
    this.media.stopShare()
    this.#takeDevicesBack()
    this.feed.stop()
    this.view.set({ stage: 'LOBBY' })
    await this.connection.leave()
    this.feed.start(false, LOBBY_READ_EVERY)
  }

  /**
   * For both, as of now: the figure stands still, whatever the server takes. @throws Refusal
   */
  async end(): Promise<void> {
    const askedAt = Math.floor(this.now())
    this.#held.endAsked(performance.now())
    this.#tick()
    try {
      await this.api.end(askedAt)
    } catch (error) {
      this.#held.endRefused()
      throw error
    } finally {
      this.feed.refresh()
    }
  }

  /** Another tab speaks for this person now, and has the camera and the microphone to itself. */
  #giveWay(): void {
    this.feed.stop()
    this.media.stop()
  }

  #takeDevicesBack(): void {
    if (this.connection.state.get().phase === 'TAKEN') void this.media.start()
  }

  #openRoom(): void {
    clearTimeout(this.#waiting)
    this.view.set({ stage: 'ROOM', entering: false })
    this.#speak()
  }

  #speak(): void {
    // Taken by another tab already: that one speaks for this person.
    if (this.connection.state.get().phase === 'TAKEN' || this.feed.beats) return
    this.feed.stop()
    this.feed.start(true)
  }

  #wake(): void {
    void this.media.wake()
    this.connection.retryNow()
    this.feed.wake()
  }

  #tick(): void {
    const { reading, unreachable } = this.feed.state.get()
    const { phase, unavailable, resuming, other } = this.connection.state.get()
    const { hears, seconds: before } = this.view.get()
    const { me, other: them, startAt, terms } = this.session
    const now = this.now()
    const theirVoice = voiceOf(other, them.role) !== null
    const intervals = reading && (me.role === 'LEARNER' ? reading.expert : reading.learner)
    const status = roomStatus({
      phase,
      unavailable,
      resuming,
      reading,
      unreachable,
      hears,
      awaited: this.#firstWord.isAwaited(phase === 'IN' && theirVoice, hears === true, performance.now()),
      hasMicrophone: voiceOf(this.media.sounds(), me.role) !== null,
      other: {
        here: other.here,
        hasMicrophone: theirVoice,
        cameBefore: (intervals?.length ?? 0) > 0,
      },
      startAt,
      now,
    })
    if (!reading) {
      this.view.set({ status, at: floorToSecond(now) })
      return
    }
    const heldAt = this.#held.take({
      running: reading.running,
      together: isTogether(status),
      due: shownMeter(reading, terms, now).seconds,
      shown: before || reading.billableSeconds,
      at: performance.now(),
    })
    const { seconds, amountMinor, remainingSeconds } = shownMeter(reading, terms, now, heldAt)
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
