import type { Role } from '#src/domain/attendance/observation.ts'

/** Identities in a room are the roles themselves: one stable name for each person of a booking. */
export function roleOf(identity: string | undefined): Role | null {
  return identity === 'LEARNER' || identity === 'EXPERT' ? identity : null
}
