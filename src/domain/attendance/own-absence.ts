import { FREEZE_TOLD_WITHIN, LINE_FORGIVEN_FOR } from '../policy/session.ts'
import type { EpochMs } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import { clip, type IntervalSet, intersect, merge, subtract } from '../time/interval-set.ts'
import { connections } from './connections.ts'
import { earliest, latest } from './happened.ts'
import { type Log, readLog } from './log.ts'
import type { Observation } from './observation.ts'
import { attendance } from './presence.ts'
import { endedAt } from './witness.ts'

/** The reason in the log of a room that the learner closed for both. */
export const ENDED_BY_LEARNER = 'ENDED_BY_LEARNER'

/**
 * The booked time that the learner missed by their own doing, by the log of a session that is over:
 *
 * - from a goodbye, or from ending the session, while the expert was there: all of it, whether or not the expert
 *   waited for a return;
 * - before they came, and after a goodbye to an expert who was away: as far as the expert was there;
 * - after a connection that broke off: as far as the expert was still there ten minutes later. Until then it is
 *   a fault of the line, and so it stays if the expert does not wait. A page that its browser froze broke off too,
 *   though LiveKit's client says goodbye for it: nobody meant to go who took a telephone call.
 */
export function ownAbsence(
  observations: readonly Observation[],
  window: Interval,
  now: EpochMs,
): IntervalSet {
  const log = readLog(observations)
  const { learner, expert } = attendance(observations, now, 'FINAL')
  const goodbyes = goodbyesOf(log)
  const expertThere = (at: EpochMs) => expert.some(({ start, end }) => start < at && at <= end)
  const missed = subtract([{ start: Number.NEGATIVE_INFINITY, end: window.end }], learner).flatMap((gap) => {
    const notYetCome = gap.start === Number.NEGATIVE_INFINITY
    if (goodbyes.has(gap.start) && expertThere(gap.start)) return [gap]
    const from = notYetCome || goodbyes.has(gap.start) ? gap.start : gap.start + LINE_FORGIVEN_FOR
    return intersect(clip([gap], { start: from, end: window.end }), expert)
  })
  return clip(merge(missed), window)
}

/** When a connection of the learner's ended because they wanted it to. */
function goodbyesOf(log: Log): ReadonlySet<EpochMs> {
  const ended = log
    .of({ kind: 'ROOM_FINISHED', source: 'CONTROL' })
    .filter((line) => line.reason === ENDED_BY_LEARNER)
  const left = connections(log, 'LEARNER').flatMap(({ sid }) =>
    log
      .of({ kind: 'LEFT', role: 'LEARNER', sid })
      .filter((line) => line.reason === 'CLIENT_INITIATED' && !wasFrozen(log, sid, earliest(line))),
  )
  return new Set([...ended, ...left].map((line) => endedAt(log, line)))
}

/** Whether the learner's page said that its browser froze it when this connection ended. */
function wasFrozen(log: Log, sid: string, at: EpochMs): boolean {
  return log
    .of({ kind: 'FROZEN', role: 'LEARNER', source: 'BEACON', sid })
    .some((line) => Math.abs(latest(line) - at) <= FREEZE_TOLD_WITHIN)
}
