import {
  DisconnectReason,
  type LocalTrack,
  LogLevel,
  type RemoteTrackPublication,
  Room,
  RoomEvent,
  type RoomOptions,
  setLogLevel,
  Track,
  VideoQuality,
} from 'livekit-client'
import { afterDisconnect, afterRefusal, delayBefore, resumeDelay } from '../../client/reconnect.ts'
import { Refusal, type SessionApi } from '../../client/session-api.ts'
import { Store } from '../../client/store.ts'
import type { RoomEntry } from '../../enter-room.ts'
import type { LocalMedia } from './local-media.ts'
import { hasPicture, NOBODY, type OtherTracks, otherTracks, type Quality, qualityOf } from './other-tracks.ts'

export type Phase =
  /** Not asked to be in. */
  | 'OUT'
  /** On the way in, for the first time. */
  | 'JOINING'
  | 'IN'
  /** Was in; LiveKit's own reconnect or a fresh join is under way. */
  | 'DROPPED'
  /** The same person is in the room in another tab. */
  | 'TAKEN'
  | 'CLOSED'
  | 'REFUSED'

export interface ConnectionView {
  phase: Phase
  /** The last try failed at the video server: our own answered, or named it. */
  unavailable: boolean
  /** The signalling is being made again; sound and picture may go on meanwhile. */
  resuming: boolean
  /** LiveKit's id of this connection, or of the one that was lost: what is said of it names it. */
  sid: string | null
  quality: Quality | null
  other: OtherTracks
  /** From the lobby into the room: the reader's own picture is drawn, too, when the other's is there. */
  holdsPicture: boolean
  /** False while the browser wants a click before it plays sound. */
  canPlay: boolean
  /** In the reader's language, when refused. */
  refusal: string
}

// It reports every ordinary closing as an error. What matters comes as events, and the page says it.
setLogLevel(LogLevel.silent)

const OPTIONS: RoomOptions = {
  adaptiveStream: true,
  dynacast: true,
  // The tracks are the page's own (LocalMedia): a lost connection must not switch the camera off.
  stopLocalTrackOnUnpublish: false,
  reconnectPolicy: { nextRetryDelayInMs: ({ retryCount }) => resumeDelay(retryCount) },
}

/** Our own loop tries again, with a fresh entry each time. */
const CONNECT = { maxRetries: 0, websocketTimeout: 8_000, peerConnectionTimeout: 12_000 }

/**
 * So long the reader's own picture is held back for the other's to come first. Encoding it and agreeing on it takes
 * as much of a small machine as all the rest of the way in; the voice, which the meter waits for, goes ahead.
 */
const PICTURE_WITHIN_MS = 1_000

/** A token lives five minutes; one fetched in the lobby is used while it is well within them. */
const ENTRY_FRESH_MS = 3 * 60_000

/**
 * This page's connection to the room. Joins and leaves run one after the other, a lost connection is made again
 * for as long as our server grants an entry, and whoever is displaced by another tab stands aside.
 */
export class RoomConnection {
  readonly state = new Store<ConnectionView>({
    phase: 'OUT',
    unavailable: false,
    resuming: false,
    sid: null,
    quality: null,
    other: NOBODY,
    holdsPicture: false,
    canPlay: true,
    refusal: '',
  })
  #api: Pick<SessionApi, 'enter'>
  #media: LocalMedia
  #room: Room | null = null
  #prepared: { entry: RoomEntry; at: number } | null = null
  #preparing: Promise<RoomEntry> | null = null
  #wanted = false
  #wasIn = false
  #fromLobby = false
  #failed = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #queue: Promise<void> = Promise.resolve()
  #onTheWay = new Set<LocalTrack>()
  #sendsPicture = false
  /** Pictures that are asked for small, until the first has come. */
  #small = new Set<RemoteTrackPublication>()
  #pictureTimer: ReturnType<typeof setTimeout> | undefined

  constructor(api: Pick<SessionApi, 'enter'>, media: LocalMedia) {
    this.#api = api
    this.#media = media
    media.state.subscribe(() => void this.#publish())
  }

  get room(): Room | null {
    return this.#room
  }

  /** In the lobby: has an entry at hand and the way to the server warm when the button is pressed. */
  async prepare(): Promise<void> {
    try {
      const entry = await this.#entry()
      await new Room(OPTIONS).prepareConnection(entry.url, entry.token)
    } catch {
      // The join asks again, and says what is wrong.
    }
  }

  /** @param fromLobby the page shows no room yet */
  join({ fromLobby = false }: { fromLobby?: boolean } = {}): void {
    this.#wanted = true
    this.#fromLobby = fromLobby
    this.#failed = 0
    // Said before anybody asks: a place that another tab had taken is this page's again.
    if (!this.#room) this.state.set({ phase: this.#wayIn })
    this.#tryIn(0)
  }

  /** Now rather than when the next try is due: the network is back, or the reader asks. */
  retryNow(): void {
    if (this.#wanted && !this.#room) this.#tryIn(0)
  }

  async leave(): Promise<void> {
    this.#wanted = false
    this.#wasIn = false
    clearTimeout(this.#timer)
    clearTimeout(this.#pictureTimer)
    const room = this.#room
    this.#room = null
    this.state.set({ phase: 'OUT', sid: null, other: NOBODY, quality: null, holdsPicture: false })
    await room?.disconnect(false)
  }

  /** The other's picture is on the page, or has had its time: the reader's own goes out. */
  sendPicture(): void {
    clearTimeout(this.#pictureTimer)
    if (this.#sendsPicture) return
    this.#sendsPicture = true
    this.state.set({ holdsPicture: false })
    for (const publication of this.#small) publication.setVideoQuality(VideoQuality.HIGH)
    this.#small.clear()
    void this.#publish()
  }

  /** Needs a click when the browser blocked the sound. */
  async startAudio(): Promise<void> {
    await this.#room?.startAudio()
    this.#look()
  }

  get #wayIn(): Phase {
    return this.#wasIn ? 'DROPPED' : 'JOINING'
  }

  #tryIn(delay: number): void {
    clearTimeout(this.#timer)
    const tryNow = () => {
      this.#queue = this.#queue.then(() => this.#attempt())
    }
    // At once means before the page is drawn anew, which may take a tenth of a second.
    if (delay === 0) tryNow()
    else this.#timer = setTimeout(tryNow, delay)
  }

  async #attempt(): Promise<void> {
    if (!this.#wanted || this.#room) return
    this.state.set({ phase: this.#wayIn })
    const room = new Room(OPTIONS)
    this.#onTheWay.clear()
    clearTimeout(this.#pictureTimer)
    this.#sendsPicture = false
    this.#small.clear()
    try {
      const { url, token } = await this.#entry()
      if (!this.#wanted) return
      this.#prepared = null
      this.#room = room
      this.#listen(room)
      await room.connect(url, token, CONNECT)
      performance.mark('room:connected')
      this.#wasIn = true
      this.#failed = 0
      const othersFirst = hasPicture(room)
      this.state.set({
        phase: 'IN',
        unavailable: false,
        refusal: '',
        holdsPicture: othersFirst && this.#fromLobby,
      })
      this.#fromLobby = false
      this.#look()
      if (othersFirst) this.#pictureTimer = setTimeout(() => this.sendPicture(), PICTURE_WITHIN_MS)
      else this.sendPicture()
      await this.#publish()
    } catch (error) {
      if (this.#room === room) this.#room = null
      await room.disconnect(false)
      if (this.#wanted) this.#refused(error)
    }
  }

  #refused(error: unknown): void {
    const refusal = error instanceof Refusal ? error : null
    const answer = afterRefusal(refusal?.code)
    // Our server answered and LiveKit did not, or our server says so itself.
    const unavailable = !refusal || refusal.code === 'VIDEO_UNAVAILABLE'
    this.state.set({ unavailable, refusal: refusal?.message ?? '', other: NOBODY, quality: null })
    if (answer === 'CLOSED' || answer === 'REFUSED') {
      this.#wanted = false
      this.state.set({ phase: answer })
      return
    }
    this.#tryIn(delayBefore(++this.#failed, Math.random(), refusal?.retryAfterSeconds))
  }

  async #entry(): Promise<RoomEntry> {
    if (this.#prepared && performance.now() - this.#prepared.at < ENTRY_FRESH_MS) return this.#prepared.entry
    this.#preparing ??= this.#api.enter().finally(() => {
      this.#preparing = null
    })
    const entry = await this.#preparing
    this.#prepared = { entry, at: performance.now() }
    return entry
  }

  #listen(room: Room): void {
    const look = () => this.#look()
    room
      // Publishing needs the signalling only: it need not wait for the media path.
      .on(RoomEvent.SignalConnected, () => void this.#publish())
      .on(RoomEvent.Disconnected, (reason) => this.#lost(room, reason))
      .on(RoomEvent.ConnectionStateChanged, look)
      .on(RoomEvent.ParticipantConnected, look)
      .on(RoomEvent.ParticipantDisconnected, look)
      .on(RoomEvent.TrackPublished, look)
      .on(RoomEvent.TrackUnpublished, look)
      .on(RoomEvent.TrackSubscribed, (_track, publication) => {
        this.#smallAtFirst(publication)
        look()
      })
      .on(RoomEvent.TrackUnsubscribed, look)
      .on(RoomEvent.TrackMuted, look)
      .on(RoomEvent.TrackUnmuted, look)
      .on(RoomEvent.ConnectionQualityChanged, look)
      .on(RoomEvent.AudioPlaybackStatusChanged, look)
  }

  /** A small picture is made, sent and shown sooner; it is sharp a moment later. */
  #smallAtFirst(publication: RemoteTrackPublication): void {
    if (this.#sendsPicture || publication.kind !== Track.Kind.Video) return
    publication.setVideoQuality(VideoQuality.LOW)
    this.#small.add(publication)
  }

  #lost(room: Room, reason: DisconnectReason | undefined): void {
    if (this.#room !== room) return
    this.#room = null
    this.state.set({ quality: null, other: NOBODY, holdsPicture: false })
    if (!this.#wanted) return
    const answer = afterDisconnect(reason === undefined ? undefined : DisconnectReason[reason])
    if (answer === 'TAKEN') {
      this.#wanted = false
      this.state.set({ phase: 'TAKEN' })
      return
    }
    this.state.set({ phase: this.#wayIn })
    this.#tryIn(delayBefore(this.#failed, Math.random()))
  }

  /** Takes over what LiveKit knows now; called at every event, so that nothing can be forgotten. */
  #look(): void {
    const room = this.#room
    if (!room || !this.#wasIn) return
    const dropped = room.state === 'reconnecting' || room.state === 'connecting'
    this.state.set({
      phase: dropped ? 'DROPPED' : 'IN',
      resuming: room.state === 'signalReconnecting',
      sid: room.localParticipant.sid || this.state.get().sid,
      quality: qualityOf(room),
      other: otherTracks(room, this.state.get().other),
      canPlay: room.canPlaybackAudio,
    })
  }

  /** Brings what is published in line with what the page captures; a track under way is not sent twice. */
  async #publish(): Promise<void> {
    const room = this.#room
    if (!room || room.state === 'disconnected') return
    const wanted = this.#media.tracks().filter(({ kind }) => this.#sendsPicture || kind === Track.Kind.Audio)
    const published = [...room.localParticipant.trackPublications.values()].map(({ track }) => track)
    const gone = published.filter((track) => track && !wanted.includes(track))
    const missing = wanted.filter((track) => !published.includes(track) && !this.#onTheWay.has(track))
    for (const track of missing) this.#onTheWay.add(track)
    await Promise.allSettled([
      ...gone.map((track) => track && room.localParticipant.unpublishTrack(track, false)),
      ...missing.map((track) =>
        room.localParticipant.publishTrack(track).finally(() => this.#onTheWay.delete(track)),
      ),
    ])
  }
}
