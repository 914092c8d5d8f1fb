import { isOneOf, ROOM_STATUSES } from '#src/domain/booking/status.ts'
import type { MeterReading } from '../read-meter.ts'

/** What the room says about itself, in the order in which it matters. */
export type RoomStatus =
  | 'OVER'
  | 'TAKEN'
  | 'REFUSED'
  /** The video server cannot be reached: nothing is charged. */
  | 'UNAVAILABLE'
  | 'JOINING'
  | 'YOU_DROPPED'
  /** Our own server does not answer, while the call may well go on. */
  | 'METER_AWAY'
  | 'NO_MICROPHONE'
  | 'OTHER_MISSING'
  | 'OTHER_DROPPED'
  | 'OTHER_NO_MICROPHONE'
  | 'CANNOT_HEAR'
  /** Both are there, and the booked time has not begun. */
  | 'EARLY'
  /** Both hear each other, the server has not said so yet. */
  | 'STARTING'
  | 'FREE'
  | 'LITTLE_LEFT'
  | 'RUNNING'

export interface RoomFacts {
  phase: 'OUT' | 'JOINING' | 'IN' | 'DROPPED' | 'TAKEN' | 'CLOSED' | 'REFUSED'
  unavailable: boolean
  /** LiveKit's signalling is being made again; sound may go on meanwhile. */
  resuming: boolean
  reading: Pick<MeterReading, 'status' | 'running' | 'warning' | 'freeUntil' | 'learner' | 'expert'> | null
  /** Our own server's last answer failed. */
  unreachable: boolean
  hears: boolean | null
  /** Their voice has had no time to arrive yet. */
  awaited: boolean
  /** This page publishes a microphone, muted or not, or what counts as one: see `voiceOf`. */
  hasMicrophone: boolean
  other: { here: boolean; hasMicrophone: boolean; cameBefore: boolean }
  startAt: number
  /** Epoch milliseconds by the server's clock. */
  now: number
}

export function isOver(status: MeterReading['status'] | undefined): boolean {
  return status !== undefined && !isOneOf(ROOM_STATUSES, status)
}

export function roomStatus(facts: RoomFacts): RoomStatus {
  const { phase, reading, other, now } = facts
  if (phase === 'CLOSED' || isOver(reading?.status)) return 'OVER'
  if (phase === 'TAKEN') return 'TAKEN'
  if (phase === 'REFUSED') return 'REFUSED'
  if (phase !== 'IN') return outside(facts)
  if (!other.here && facts.unreachable) return 'YOU_DROPPED'
  // Said while waiting too: there is time to put it right.
  if (!facts.hasMicrophone) return 'NO_MICROPHONE'
  if (!other.here) return other.cameBefore ? 'OTHER_DROPPED' : 'OTHER_MISSING'
  if (!other.hasMicrophone) return 'OTHER_NO_MICROPHONE'
  // Neither sound nor our server, or no signalling either: it is this side's connection.
  if (!facts.hears && (facts.unreachable || facts.resuming)) return 'YOU_DROPPED'
  if (!facts.hears && !facts.awaited) return 'CANNOT_HEAR'
  if (now < facts.startAt) return 'EARLY'
  if (!facts.hears) return 'STARTING'
  if (facts.unreachable) return 'METER_AWAY'
  if (!reading?.running) return 'STARTING'
  if (reading.warning) return 'LITTLE_LEFT'
  return reading.freeUntil !== null && now < reading.freeUntil ? 'FREE' : 'RUNNING'
}

function outside({ phase, unavailable, unreachable }: RoomFacts): RoomStatus {
  if (unavailable && !unreachable) return 'UNAVAILABLE'
  return phase === 'DROPPED' ? 'YOU_DROPPED' : 'JOINING'
}

/** Whether the meter counts by what this page sees; else it holds its figure until the server agrees. */
export function isTogether(status: RoomStatus): boolean {
  return status === 'RUNNING' || status === 'FREE' || status === 'LITTLE_LEFT' || status === 'METER_AWAY'
}
