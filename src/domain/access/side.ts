import type { AccessActor } from './relation.ts'

/** One of the two people of a booking. */
export type Side = 'LEARNER' | 'EXPERT'

/** On which side of a booking somebody stands; null for everybody but its two people. */
export function sideOf(
  actor: AccessActor,
  booking: { readonly learnerId: string; readonly expertUserId: string },
): Side | null {
  if (actor.kind !== 'USER') return null
  if (actor.userId === booking.learnerId) return 'LEARNER'
  return actor.userId === booking.expertUserId ? 'EXPERT' : null
}
