import { DETECTION_LAG, HEARD_WITHIN } from '../policy/session.ts'
import type { EpochMs } from '../time/instant.ts'
import { lastUpTo } from '../time/sorted-instants.ts'
import { earliest } from './happened.ts'
import type { Log } from './log.ts'
import type { Role } from './observation.ts'

/**
 * The last instant, not after `limit`, at which a connection was certainly alive. LiveKit lists a vanished
 * participant for up to DETECTION_LAG, so being listed proves only that it was alive that long before.
 *
 * Within those seconds one witness is heard: the learner's own page, when it said that it heard the expert, which
 * takes both. It is the only one who gains nothing by the statement, so nobody can lengthen a bill with it.
 */
export function provenAlive(
  log: Log,
  connection: { readonly role: Role; readonly sid: string; readonly start: EpochMs },
  limit: EpochMs,
): EpochMs {
  const { role, sid, start } = connection
  const heard = lastUpTo(log.beats('LEARNER', 'HEARD'), limit + HEARD_WITHIN) - HEARD_WITHIN
  const published = log.of({ kind: 'AUDIO_PUBLISHED', source: 'WEBHOOK', role, sid }).map(earliest)
  const listed = log.of({ kind: 'SEEN', role, sid }).map((line) => earliest(line) - DETECTION_LAG)
  const proofs = [heard, ...published, ...listed].filter((at) => at >= start && at <= limit)
  return Math.max(start, ...proofs)
}
