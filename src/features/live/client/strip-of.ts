import type { Role } from '#src/domain/attendance/observation.ts'
import { clip, type IntervalSet, subtract } from '#src/domain/time/interval-set.ts'
import type { MeterReading } from '../read-meter.ts'

/** Shorter ones are drawn, but a label for each would be noise. */
const LABELLED_MS = 5_000
/** A little of the time before the start, so that the first line begins inside the drawing. */
const LEAD_IN = 0.015

export type StripReading = Pick<
  MeterReading,
  'learner' | 'expert' | 'together' | 'freeUntil' | 'running' | 'now'
>

export interface StripGap {
  /** Its middle: where its label stands. */
  at: number
  seconds: number
  /** Who was away; SOUND when both were there and could not hear each other. */
  away: 'ME' | 'OTHER' | 'BOTH' | 'SOUND'
}

/** What the strip draws; epoch milliseconds. */
export interface StripParts {
  whole: { start: number; end: number }
  me: IntervalSet
  other: IntervalSet
  free: IntervalSet
  billable: IntervalSet
  gaps: StripGap[]
}

interface Session {
  startAt: number
  endAt: number
  freeMinutes: number
}

/**
 * The reading as it is drawn: what ran at its instant is drawn on to `at` while the meter counts.
 *
 * @param at epoch milliseconds by the server's clock
 */
export function stripOf(reading: StripReading, session: Session, role: Role, at: number): StripParts {
  const { startAt, endAt } = session
  const whole = { start: startAt - (endAt - startAt) * LEAD_IN, end: endAt }
  const onward = (set: IntervalSet) => clip(reading.running ? grown(set, reading.now, at) : set, whole)
  const [learner, expert, together] = [reading.learner, reading.expert, reading.together].map(onward) as [
    IntervalSet,
    IntervalSet,
    IntervalSet,
  ]
  const [me, other] = role === 'LEARNER' ? [learner, expert] : [expert, learner]
  const free = freePart(together, reading.freeUntil, session.freeMinutes)
  return { whole, me, other, free, billable: subtract(together, free), gaps: gapsOf(together, me, other) }
}

/** The interval that ends with the reading goes on. */
function grown(set: IntervalSet, now: number, at: number): IntervalSet {
  return set.map((span) => (span.end === now && at > now ? { start: span.start, end: at } : span))
}

function freePart(together: IntervalSet, freeUntil: number | null, freeMinutes: number): IntervalSet {
  if (freeMinutes === 0) return []
  // Not used up yet and standing still: all of it was free.
  if (freeUntil === null) return together
  return clip(together, { start: Number.NEGATIVE_INFINITY, end: freeUntil })
}

function gapsOf(together: IntervalSet, me: IntervalSet, other: IntervalSet): StripGap[] {
  return together.slice(1).flatMap(({ start }, index) => {
    const gap = { start: together[index]?.end ?? start, end: start }
    if (gap.end - gap.start < LABELLED_MS) return []
    const iWasAway = subtract([gap], me).length > 0
    const theyWereAway = subtract([gap], other).length > 0
    const away = awayIn(iWasAway, theyWereAway)
    return [{ at: (gap.start + gap.end) / 2, seconds: Math.round((gap.end - gap.start) / 1_000), away }]
  })
}

function awayIn(me: boolean, other: boolean): StripGap['away'] {
  if (me && other) return 'BOTH'
  if (me) return 'ME'
  return other ? 'OTHER' : 'SOUND'
}
