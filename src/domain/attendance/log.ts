import type { EpochMs } from '../time/instant.ts'
import { latest } from './happened.ts'
import type { Observation, ObservationKind, ObservationSource, Role } from './observation.ts'

/** The log as a question can be put to it. Order and repeats of the lines do not matter to any answer. */
export type Log = {
  readonly all: readonly Observation[]
  of(filter: Filter): readonly Observation[]
  /** Times at which beacons of these kinds came from a role, ascending. */
  beats(role: Role, ...kinds: readonly ObservationKind[]): readonly EpochMs[]
}

type Filter = {
  readonly kind: ObservationKind
  readonly source?: ObservationSource
  readonly role?: Role | null
  readonly sid?: string
}

export function readLog(observations: readonly Observation[]): Log {
  const byKind = Map.groupBy(observations, (line) => line.kind)
  const beatsByRole = new Map<string, readonly EpochMs[]>()

  const of = (filter: Filter) =>
    (byKind.get(filter.kind) ?? []).filter(
      (line) =>
        (filter.source === undefined || line.source === filter.source) &&
        (filter.role === undefined || line.role === filter.role) &&
        (filter.sid === undefined || line.participantSid === filter.sid),
    )
  const beats = (role: Role, ...kinds: readonly ObservationKind[]) => {
    const key = [role, ...kinds].join()
    const known = beatsByRole.get(key)
    if (known) return known
    const lines = kinds.flatMap((kind) => of({ kind, role, source: 'BEACON' }))
    const times = lines.map(latest).sort((a, b) => a - b)
    beatsByRole.set(key, times)
    return times
  }
  return { all: observations, of, beats }
}
