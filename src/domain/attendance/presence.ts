import type { EpochMs } from '../time/instant.ts'
import { clip, type IntervalSet, merge } from '../time/interval-set.ts'
import { type Connection, connections, openUntil } from './connections.ts'
import { type Log, readLog } from './log.ts'
import { microphone } from './microphone.ts'
import type { Observation, Role } from './observation.ts'
import { provenAlive } from './proof.ts'

/** How an open end is treated: LIVE while the session runs, FINAL for the bill. FINAL is never longer. */
export type Account = 'LIVE' | 'FINAL'

/** Who was there, and could be heard, when. Intervals in epoch milliseconds. */
export type Presence = {
  readonly learner: IntervalSet
  readonly expert: IntervalSet
}

/** Who was connected with a microphone, up to `now`. */
export function presence(
  observations: readonly Observation[],
  now: EpochMs,
  account: Account = 'LIVE',
): Presence {
  const log = readLog(observations)
  return { learner: audible(log, 'LEARNER', now, account), expert: audible(log, 'EXPERT', now, account) }
}

/** Who was connected at all, with or without a microphone, up to `now`: what waiting means. */
export function attendance(
  observations: readonly Observation[],
  now: EpochMs,
  account: Account = 'LIVE',
): Presence {
  const log = readLog(observations)
  const connected = (role: Role) =>
    merge(connections(log, role).map((one) => bounded(log, one, now, account)))
  return { learner: connected('LEARNER'), expert: connected('EXPERT') }
}

function audible(log: Log, role: Role, now: EpochMs, account: Account): IntervalSet {
  return merge(
    connections(log, role).flatMap((one) => clip(microphone(log, one), bounded(log, one, now, account))),
  )
}

function bounded(log: Log, connection: Connection, now: EpochMs, account: Account) {
  const open = () =>
    account === 'LIVE' ? openUntil(log, connection, now) : provenAlive(log, connection, now)
  return { start: connection.start, end: Math.min(now, connection.end ?? open()) }
}
