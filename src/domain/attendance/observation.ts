import type { EpochMs } from '../time/instant.ts'

/** The two people of a booking. Recorders, agents and admins in a room are nobody here: leave them out. */
export type Role = 'LEARNER' | 'EXPERT'

export type ObservationSource =
  /** LiveKit told us. Gets lost, repeats, comes late and out of order; whole seconds, LiveKit's clock. */
  | 'WEBHOOK'
  /** We asked LiveKit. A poll that failed is no observation. */
  | 'POLL'
  /** We did it ourselves: removed or turned away somebody, closed the room. Our clock. */
  | 'CONTROL'
  /** A page in the room told our own server. Our clock on arrival. */
  | 'BEACON'

export type ObservationKind =
  /** WEBHOOK: the transport is up. Proves no sound. */
  | 'JOINED'
  /** WEBHOOK: gone, with LiveKit's `reason`. */
  | 'LEFT'
  /** WEBHOOK: a track that is a voice (`isVoice`), by its `trackSid`. POLL: the person listed has such a track. */
  | 'AUDIO_PUBLISHED'
  /** WEBHOOK: that track ended (a mute ends nothing). POLL: the person listed has no such track. */
  | 'AUDIO_UNPUBLISHED'
  /** POLL: listed as connected, with `joinedAtMs`. */
  | 'SEEN'
  /** POLL: the role is not in the list; no `participantSid`. */
  | 'NOT_SEEN'
  | 'ROOM_STARTED'
  /** WEBHOOK: the room is gone. CONTROL: we closed it. No role. */
  | 'ROOM_FINISHED'
  /** CONTROL: we removed that role. */
  | 'REMOVED'
  /** CONTROL: that role asked to come in, and we had to turn them away, for LiveKit did not answer us. */
  | 'ENTRY_FAILED'
  /** BEACON: the page is open. Says nothing about sound. */
  | 'HEARTBEAT'
  /**
   * BEACON: the page's media connection is up and the other's voice arrives, muted or not: packets
   * within HEARD_WITHIN, quality of the other not LOST. Sent at every change and every HEARTBEAT_EVERY.
   */
  | 'HEARD'
  /** BEACON: the page is open and nothing arrives from the other. */
  | 'UNHEARD'
  /** BEACON: the browser freezes the page, which takes its connection along: LiveKit's client says goodbye then. */
  | 'FROZEN'

/**
 * One line of the attendance log of a booking. The log is append-only and knows no order: whatever is computed
 * from it must be the same for every order of the lines and for every number of copies of each.
 */
export type Observation = {
  readonly source: ObservationSource
  readonly kind: ObservationKind
  /** Null for the room itself. */
  readonly role: Role | null
  /** LiveKit's id of one connection: a resume keeps it, a rejoin gets a new one. Of a beacon: the page's own. */
  readonly participantSid: string | null
  readonly trackSid?: string | null
  /** When it happened, by the clock of its source; null where only the arrival is known. */
  readonly providerAt: EpochMs | null
  /** When our server heard of it. */
  readonly receivedAt: EpochMs
  /** LiveKit's `joinedAtMs` of the connection, the only time it tells to the millisecond. */
  readonly joinedAtMs?: EpochMs | null
  /**
   * Of a beacon: when the page last got a packet of the other's voice, by our clock as the page knows it. A page that
   * was cut off tells with its next word how long it still heard.
   */
  readonly heardUntil?: EpochMs | null
  /**
   * Of a beacon: since when the page hears the other, or does not, by the same clock. A word that was held up dates so
   * what it tells.
   */
  readonly since?: EpochMs | null
  /** LiveKit's disconnect reason, by name. */
  readonly reason?: string | null
}
