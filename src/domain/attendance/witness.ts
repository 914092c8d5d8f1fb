import { CLOCKS_APART } from '../policy/session.ts'
import type { EpochMs } from '../time/instant.ts'
import { lastUpTo } from '../time/sorted-instants.ts'
import { earliest, latest } from './happened.ts'
import type { Log } from './log.ts'
import type { Observation, Role } from './observation.ts'

/**
 * The last instant, not after `at`, at which a role's page says that the other's voice still arrived; before all time
 * if it says nothing. It makes the bill longer, so that of the learner it is proof and of the expert a claim.
 */
export function lastHeard(log: Log, role: Role, at: EpochMs): EpochMs {
  return lastUpTo(log.heardUntil(role), at)
}

/**
 * When something ended. LiveKit names the second; within it the learner's own page may prove that the expert was
 * still heard, and tell when the expert was gone: it gains less than a second by that. Without its word the time at
 * which LiveKit's came counts, or else the second's beginning.
 */
export function endedAt(log: Log, line: Observation): EpochMs {
  return Math.max(goneSince(log, line) ?? earliest(line), lastHeard(log, 'LEARNER', latest(line)))
}

/** When the learner's page saw an expert go, if that was within the second of LiveKit's word. */
function goneSince(log: Log, line: Observation): EpochMs | null {
  const { role, providerAt } = line
  if (role !== 'EXPERT' || providerAt === null) return null
  const fits = (since: EpochMs) => since >= providerAt - CLOCKS_APART && since <= latest(line)
  const words = log.words('LEARNER', 'UNHEARD').map(({ since }) => since ?? null)
  const gone = words.find((since) => since !== null && fits(since)) ?? null
  return gone === null ? null : Math.max(gone, providerAt)
}
