import type { PriceTerms } from '../money/price-terms.ts'
import { type EpochMs, MINUTE } from '../time/instant.ts'
import { finalMeter, type Meter, type MeterTerms } from './meter.ts'
import type { Observation, ObservationKind, ObservationSource, Role } from './observation.ts'

/** The booked start of all written logs. */
export const START: EpochMs = Date.UTC(2026, 10, 24, 17, 45)

export const PRICE = {
  mode: 'PER_MINUTE',
  currency: 'EUR',
  rateMinorPerMinute: 120,
  freeMinutes: 0,
  maxMinutes: 30,
} as const satisfies PriceTerms

/** By the minute, for half an hour. */
export const TERMS: MeterTerms = { price: PRICE, window: { start: START, end: START + 30 * MINUTE } }

/** The bill of a written log, read an hour after the start. */
export const billOf = (...log: (Observation | Observation[])[]): Meter =>
  finalMeter(log.flat(), TERMS, at(3_600))

/** An instant by seconds after the start. */
export const at = (seconds: number): EpochMs => START + seconds * 1_000

type Who = { readonly role: Role; readonly sid: string }
export const learner = (sid = 'PA_learner'): Who => ({ role: 'LEARNER', sid })
export const expert = (sid = 'PA_expert'): Who => ({ role: 'EXPERT', sid })

/** Lines of a log, by seconds after the start. Webhooks arrive within their second unless told otherwise. */
export const joined = (who: Who, seconds: number) =>
  webhook('JOINED', who, seconds, { joinedAtMs: at(seconds) })
export const audio = (who: Who, seconds: number, trackSid = `TR_${who.sid}`) =>
  webhook('AUDIO_PUBLISHED', who, seconds, { trackSid })
export const audioEnds = (who: Who, seconds: number, trackSid = `TR_${who.sid}`) =>
  webhook('AUDIO_UNPUBLISHED', who, seconds, { trackSid })
export const left = (who: Who, seconds: number, reason: string | null = 'CLIENT_INITIATED') =>
  webhook('LEFT', who, seconds, { reason })
export const roomFinished = (seconds: number): Observation => line('WEBHOOK', 'ROOM_FINISHED', null, seconds)
/** Our own closing of the room, a second after a poll that listed these people in it. */
export const closed = (seconds: number, ...there: Who[]): Observation[] => [
  ...there.map((who) => line('POLL', 'SEEN', who.role, seconds - 1, { participantSid: who.sid })),
  line('CONTROL', 'ROOM_FINISHED', null, seconds),
]
export const removed = (who: Who, seconds: number): Observation =>
  line('CONTROL', 'REMOVED', who.role, seconds, { participantSid: who.sid })
/** We could not let them in, for LiveKit did not answer us. */
export const turnedAway = (role: Role, seconds: number): Observation =>
  line('CONTROL', 'ENTRY_FAILED', role, seconds)

/** A poll that lists somebody, with or without a microphone. */
export const seen = (who: Who, seconds: number, joinedAt: number, microphone = true): Observation[] => [
  line('POLL', 'SEEN', who.role, seconds, { participantSid: who.sid, joinedAtMs: at(joinedAt) }),
  line('POLL', microphone ? 'AUDIO_PUBLISHED' : 'AUDIO_UNPUBLISHED', who.role, seconds, {
    participantSid: who.sid,
  }),
]
export const notSeen = (role: Role, seconds: number): Observation => line('POLL', 'NOT_SEEN', role, seconds)

/** A page's word, at each of these seconds. */
export const beats = (
  role: Role,
  kind: 'HEARTBEAT' | 'HEARD' | 'UNHEARD',
  ...seconds: number[]
): Observation[] => seconds.map((second) => line('BEACON', kind, role, second))

/** A page's word that also says when the last packet of the other's voice came. */
export const says = (
  role: Role,
  kind: 'HEARD' | 'UNHEARD',
  seconds: number,
  heardUntil: number,
): Observation => line('BEACON', kind, role, seconds, { heardUntil: at(heardUntil) })

/** A page's word that also says since when it hears the other. */
export const hearsSince = (role: Role, seconds: number, since: number): Observation =>
  line('BEACON', 'HEARD', role, seconds, { since: at(since) })

/** The last word of a page that its browser freezes. */
export const frozen = (who: Who, seconds: number): Observation =>
  line('BEACON', 'FROZEN', who.role, seconds, { participantSid: who.sid })

/** Every `step` seconds from one second to another, both included. */
export const every = (step: number, from: number, to: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step)

/** Somebody who comes with a microphone at once. */
export const comes = (who: Who, seconds: number): Observation[] => [joined(who, seconds), audio(who, seconds)]

function webhook(kind: ObservationKind, who: Who, seconds: number, rest: Partial<Observation>): Observation {
  return line('WEBHOOK', kind, who.role, seconds, { participantSid: who.sid, ...rest })
}

function line(
  source: ObservationSource,
  kind: ObservationKind,
  role: Role | null,
  seconds: number,
  rest: Partial<Observation> = {},
): Observation {
  return {
    source,
    kind,
    role,
    participantSid: null,
    providerAt: at(seconds),
    receivedAt: at(seconds),
    ...rest,
  }
}
