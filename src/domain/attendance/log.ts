import type { EpochMs } from '../time/instant.ts'
import { latest } from './happened.ts'
import type { Observation, ObservationKind, ObservationSource, Role } from './observation.ts'

/** The log as a question can be put to it. Order and repeats of the lines do not matter to any answer. */
export type Log = {
  readonly all: readonly Observation[]
  of(filter: Filter): readonly Observation[]
  /** Words of these kinds from a role's pages, in the order in which they came. */
  words(role: Role, ...kinds: readonly ObservationKind[]): readonly Observation[]
  /** When they came, ascending. */
  beats(role: Role, ...kinds: readonly ObservationKind[]): readonly EpochMs[]
  /** When a role's pages still heard the other, by their own word; ascending. */
  heardUntil(role: Role): readonly EpochMs[]
}

type Filter = {
  readonly kind: ObservationKind
  readonly source?: ObservationSource
  readonly role?: Role | null
  readonly sid?: string
}

const logs = new WeakMap<readonly Observation[], Log>()

/** Read once, however many ask of the same list, which nobody changes any more. */
export function readLog(observations: readonly Observation[]): Log {
  const log = logs.get(observations) ?? read(observations)
  logs.set(observations, log)
  return log
}

function read(observations: readonly Observation[]): Log {
  const byKind = Map.groupBy(observations, (line) => line.kind)

  const of = (filter: Filter) =>
    (byKind.get(filter.kind) ?? []).filter(
      (line) =>
        (filter.source === undefined || line.source === filter.source) &&
        (filter.role === undefined || line.role === filter.role) &&
        (filter.sid === undefined || line.participantSid === filter.sid),
    )
  const words = once((role: Role, ...kinds: readonly ObservationKind[]) =>
    kinds
      .flatMap((kind) => of({ kind, role, source: 'BEACON' }))
      .sort((first, second) => latest(first) - latest(second)),
  )
  const beats = once((role: Role, ...kinds: readonly ObservationKind[]) => words(role, ...kinds).map(latest))
  const heardUntil = once((role: Role) =>
    observations
      .filter((line) => line.source === 'BEACON' && line.role === role)
      .map((line) => line.heardUntil ?? null)
      .filter((at) => at !== null)
      .sort((a, b) => a - b),
  )
  return { all: observations, of, words, beats, heardUntil }
}

/** The same answer to the same question, worked out no more than once. */
function once<Question extends readonly string[], Answer>(
  ask: (...question: Question) => Answer,
): (...question: Question) => Answer {
  const known = new Map<string, Answer>()
  return (...question) => {
    const key = question.join()
    const answer = known.get(key) ?? ask(...question)
    known.set(key, answer)
    return answer
  }
}
