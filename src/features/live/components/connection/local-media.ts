import {
  createLocalAudioTrack,
  createLocalScreenTracks,
  createLocalTracks,
  createLocalVideoTrack,
  type LocalAudioTrack,
  type LocalTrack,
  type LocalVideoTrack,
  Track,
  TrackEvent,
} from 'livekit-client'
import { type Device, type DeviceMemory, findDevice } from '../../client/device-memory.ts'
import { type MediaProblem, mediaProblem } from '../../client/media-problem.ts'
import { Store } from '../../client/store.ts'
import { listDevices } from './list-devices.ts'

export interface Capture<T extends LocalTrack> {
  /** Kept while switched off; null when the browser gave none. */
  track: T | null
  on: boolean
  problem: MediaProblem | null
}

export interface MediaState {
  camera: Capture<LocalVideoTrack>
  microphone: Capture<LocalAudioTrack>
  /** The screen and perhaps its sound; empty while nothing is shared. */
  share: readonly LocalTrack[]
  cameras: readonly Device[]
  microphones: readonly Device[]
  speakers: readonly Device[]
  /** Ids in use; '' is the browser's own choice. */
  cameraId: string
  microphoneId: string
  speakerId: string
  /** Between asking for the devices and the reader's answer. */
  asking: boolean
}

const NONE = { track: null, on: false, problem: null }

/**
 * The reader's own camera, microphone and screen, from the lobby to the end. They belong to the page and not to a
 * connection, so that a rejoin neither blinks nor asks for permission again.
 */
export class LocalMedia {
  readonly state = new Store<MediaState>({
    camera: NONE,
    microphone: NONE,
    share: [],
    cameras: [],
    microphones: [],
    speakers: [],
    cameraId: '',
    microphoneId: '',
    speakerId: '',
    asking: false,
  })
  #memory: DeviceMemory
  /** Whoever had switched the microphone off before the devices were given up is not heard when they are taken again. */
  #wasMuted = false
  /** Grows with each start and stop: what an older one was given comes too late. */
  #generation = 0

  constructor(memory: DeviceMemory) {
    this.#memory = memory
  }

  /** Asks for what was used last time, both in one question. One that is refused does not take the other along. */
  async start(): Promise<void> {
    const generation = ++this.#generation
    navigator.mediaDevices?.addEventListener('devicechange', this.#refreshDevices)
    this.state.set({ asking: true })
    const { cameras, microphones, speakers } = await listDevices()
    if (generation !== this.#generation) return
    const chosen = this.#memory.read()
    const audio = { deviceId: findDevice(microphones, chosen.microphone) }
    const video = chosen.cameraOn ? { deviceId: findDevice(cameras, chosen.camera) } : false
    this.state.set({ speakerId: findDevice(speakers, chosen.speaker) ?? '' })
    try {
      const tracks = await createLocalTracks({ audio, video })
      if (generation !== this.#generation) {
        for (const track of tracks) track.stop()
        return
      }
      for (const track of tracks) {
        if (track.kind === Track.Kind.Audio && this.#wasMuted) await track.mute()
        this.#keep(track)
      }
    } catch {
      // Either may have been the one that failed: ask for each alone to know.
      await Promise.all([
        this.setMicrophone(!this.#wasMuted),
        chosen.cameraOn ? this.setCamera(true) : undefined,
      ])
    }
    if (generation !== this.#generation) return
    this.state.set({ asking: false })
    await this.#refreshDevices()
  }

  /** Gives every device up: the page goes, or another tab has the session. */
  stop(): void {
    this.#generation++
    navigator.mediaDevices?.removeEventListener('devicechange', this.#refreshDevices)
    const { camera, microphone, share } = this.state.get()
    if (microphone.track) this.#wasMuted = !microphone.on
    for (const track of [camera.track, microphone.track, ...share]) {
      track?.removeAllListeners(TrackEvent.Ended)
      track?.stop()
    }
    this.state.set({ camera: NONE, microphone: NONE, share: [], asking: false })
  }

  /** Everything that belongs into the room. */
  tracks(): LocalTrack[] {
    const { camera, microphone, share } = this.state.get()
    return [microphone.track, camera.track, ...share].filter((track) => track !== null)
  }

  /** By what this reader can be heard. */
  sounds(): { microphone: LocalTrack | null; shareSound: LocalTrack | null } {
    const { microphone, share } = this.state.get()
    const shareSound = share.find(({ source }) => source === Track.Source.ScreenShareAudio) ?? null
    return { microphone: microphone.track, shareSound }
  }

  async setCamera(on: boolean): Promise<void> {
    const { track } = this.state.get().camera
    this.#remember({ cameraOn: on })
    await this.#try('camera', async () => {
      if (!track) {
        if (on) this.#keep(await createLocalVideoTrack({ deviceId: this.#wanted('camera') }))
      } else if (on) await track.unmute()
      else await track.mute()
      return on
    })
  }

  async setMicrophone(on: boolean): Promise<void> {
    const { track } = this.state.get().microphone
    await this.#try('microphone', async () => {
      if (!track) {
        if (on) this.#keep(await createLocalAudioTrack({ deviceId: this.#wanted('microphone') }))
      } else if (on) await track.unmute()
      else await track.mute()
      return on
    })
  }

  /** @param id of one of the listed devices */
  async choose(kind: 'camera' | 'microphone' | 'speaker', id: string): Promise<void> {
    const state = this.state.get()
    const device = { camera: state.cameras, microphone: state.microphones, speaker: state.speakers }[
      kind
    ].find((one) => one.id === id)
    this.#remember({ [kind]: device ?? null })
    if (kind === 'speaker') return this.state.set({ speakerId: id })
    const { track } = state[kind]
    if (!track) return kind === 'camera' ? this.setCamera(true) : this.setMicrophone(true)
    await this.#try(kind, async () => {
      await track.setDeviceId({ exact: id })
      return this.state.get()[kind].on
    })
    this.#noteDevices()
  }

  /** Takes a device afresh: it was lost to a telephone call, a frozen page or a pulled plug. */
  async restart(kind: 'camera' | 'microphone'): Promise<void> {
    const { track } = this.state.get()[kind]
    if (!track) return kind === 'camera' ? this.setCamera(true) : this.setMicrophone(true)
    if (kind === 'camera') this.#remember({ cameraOn: true })
    await this.#try(kind, async () => {
      await track.restartTrack()
      if (track.isMuted) await track.unmute()
      return true
    })
  }

  /** After the page was frozen or hidden: what ended meanwhile is taken afresh. */
  async wake(): Promise<void> {
    for (const kind of ['microphone', 'camera'] as const) {
      const { track, on } = this.state.get()[kind]
      if (track && on && track.mediaStreamTrack.readyState === 'ended') await this.restart(kind)
    }
  }

  /** Must be called from a click. @returns false when the reader chose nothing */
  async startShare(): Promise<boolean> {
    try {
      const tracks = await createLocalScreenTracks({
        audio: true,
        contentHint: 'detail',
        selfBrowserSurface: 'exclude',
        surfaceSwitching: 'include',
      })
      for (const track of tracks) track.on(TrackEvent.Ended, () => this.stopShare())
      this.state.set({ share: tracks })
      return true
    } catch {
      return false
    }
  }

  stopShare(): void {
    for (const track of this.state.get().share) {
      track.removeAllListeners(TrackEvent.Ended)
      track.stop()
    }
    this.state.set({ share: [] })
  }

  #keep(track: LocalTrack): void {
    if (track.kind === Track.Kind.Audio) leaveUntested(track as LocalAudioTrack)
    const kind = track.source === Track.Source.Camera ? 'camera' : 'microphone'
    track.on(TrackEvent.Ended, () => this.#set(kind, { on: false, problem: 'STOPPED' }))
    this.#set(kind, {
      track: track as LocalVideoTrack & LocalAudioTrack,
      on: !track.isMuted,
      problem: null,
    })
    // With the permission comes the list of what else there is.
    void this.#refreshDevices()
  }

  async #try(kind: 'camera' | 'microphone', act: () => Promise<boolean>): Promise<void> {
    const generation = this.#generation
    try {
      const on = await act()
      if (generation === this.#generation) this.#set(kind, { on, problem: null })
    } catch (error) {
      if (generation === this.#generation) this.#set(kind, { on: false, problem: mediaProblem(error) })
    }
  }

  #set(kind: 'camera' | 'microphone', change: Partial<Capture<LocalVideoTrack & LocalAudioTrack>>): void {
    this.state.set({ [kind]: { ...this.state.get()[kind], ...change } })
  }

  #remember(change: Partial<ReturnType<DeviceMemory['read']>>): void {
    this.#memory.write({ ...this.#memory.read(), ...change })
  }

  #wanted(kind: 'camera' | 'microphone'): string | undefined {
    const { cameras, microphones } = this.state.get()
    return findDevice(kind === 'camera' ? cameras : microphones, this.#memory.read()[kind])
  }

  /** Which devices the tracks really run on: the browser may have given another than the one asked for. */
  #noteDevices(): void {
    const { camera, microphone } = this.state.get()
    this.state.set({
      cameraId: camera.track?.mediaStreamTrack.getSettings().deviceId ?? '',
      microphoneId: microphone.track?.mediaStreamTrack.getSettings().deviceId ?? '',
    })
  }

  #refreshDevices = async (): Promise<void> => {
    this.state.set(await listDevices())
    this.#noteDevices()
  }
}

/**
 * Whenever a microphone is published, LiveKit opens an audio device for a fifth of a second to hear whether it is dead:
 * some 80 ms of the way into the room, for an event that nobody listens to. The lobby's level shows it.
 */
function leaveUntested(track: LocalAudioTrack): void {
  track.checkForSilence = async () => false
}
