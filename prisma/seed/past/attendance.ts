import type { Role } from '#src/domain/attendance/observation.ts'
import { MINUTE } from '#src/domain/time/instant.ts'
import type { NewObservation } from '#src/features/live/live.repo.ts'
import { randomOf } from '../random.ts'
import type { PastSession } from './past-session.ts'

const SECOND = 1_000

export type Attendance = {
  /** Why it ended, in the words of a booking's events. */
  readonly ended: 'ENDED' | 'TIME_OVER' | 'LEARNER_DID_NOT_COME'
  readonly lines: readonly NewObservation[]
  readonly openedAt: number
  readonly endedAt: number
}

/**
 * The log that LiveKit and our own closing of the room would have left behind: `seconds` together to the second
 * (fewer where the booked time ran out), with the learner's line fallen `drops` times.
 */
export function attendanceOf(session: PastSession): Attendance {
  const random = randomOf(`attendance ${session.id}`)
  const openedAt = session.startAt - random.between(60, 480) * SECOND
  if (session.outcome === 'LEARNER_ABSENT') return absent(session, openedAt)

  const met = session.startAt + random.between(0, 75) * SECOND
  const gaps = Array.from({ length: session.drops }, (_, index) => ({
    after: Math.floor((session.seconds * (index + 1)) / (session.drops + 1)) * SECOND,
    length: random.between(12, 48) * SECOND,
  }))
  const lost = gaps.reduce((total, gap) => total + gap.length, 0)
  const timeOver = session.startAt + session.minutes * MINUTE
  const wished = met + session.seconds * SECOND + lost
  const endedAt = Math.min(wished, timeOver)
  const ended = wished < timeOver ? 'ENDED' : 'TIME_OVER'
  const stays = staysOf(met, endedAt, gaps)
  return {
    ended,
    openedAt,
    endedAt,
    lines: [
      roomStarted(session, openedAt),
      ...connection(session, 'EXPERT', 0, { start: openedAt, end: endedAt }),
      ...stays.flatMap((stay, index) => connection(session, 'LEARNER', index, stay)),
      roomClosed(session, endedAt, ended),
    ],
  }
}

type Stay = { start: number; end: number }

function staysOf(met: number, endedAt: number, gaps: readonly { after: number; length: number }[]): Stay[] {
  const stays: Stay[] = []
  let start = met
  let lost = 0
  for (const gap of gaps) {
    const end = met + gap.after + lost
    stays.push({ start, end })
    lost += gap.length
    start = end + gap.length
  }
  return [...stays, { start, end: endedAt }]
}

function absent(session: PastSession, openedAt: number): Attendance {
  const endedAt = session.startAt + 10 * MINUTE + 4 * SECOND
  const ended = 'LEARNER_DID_NOT_COME'
  return {
    ended,
    openedAt,
    endedAt,
    lines: [
      roomStarted(session, openedAt),
      ...connection(session, 'EXPERT', 0, { start: openedAt, end: endedAt }),
      roomClosed(session, endedAt, ended),
    ],
  }
}

const line = (session: PastSession, key: string, at: number) => ({
  source: 'WEBHOOK' as const,
  participantSid: null,
  providerAt: at,
  receivedAt: at,
  dedupeKey: `demo:${session.id}:${key}`,
})

function roomStarted(session: PastSession, at: number): NewObservation {
  return { ...line(session, 'started', at), kind: 'ROOM_STARTED', role: null }
}

function roomClosed(session: PastSession, at: number, reason: string): NewObservation {
  return { ...line(session, 'closed', at), source: 'CONTROL', kind: 'ROOM_FINISHED', role: null, reason }
}

function connection(session: PastSession, role: Role, index: number, stay: Stay): NewObservation[] {
  const key = `${role.toLowerCase()}:${index}`
  const participantSid = `PA_demo_${session.id}_${key}`
  const common = { role, participantSid, joinedAtMs: stay.start }
  return [
    { ...line(session, `${key}:joined`, stay.start), ...common, kind: 'JOINED' },
    {
      ...line(session, `${key}:audio`, stay.start),
      ...common,
      kind: 'AUDIO_PUBLISHED',
      trackSid: `TR_demo_${session.id}_${key}`,
    },
    {
      ...line(session, `${key}:left`, stay.end),
      ...common,
      kind: 'LEFT',
      reason: 'CLIENT_INITIATED',
    },
  ]
}
