import { describe, expect, it } from 'vitest'
import { sideOf } from './side.ts'

const booking = { learnerId: 'julie', expertUserId: 'ines' }
const user = (userId: string) => ({ kind: 'USER' as const, userId, expertId: null, roles: [] })

describe('the sides of a booking', () => {
  it('are those of its two people', () => {
    expect(sideOf(user('julie'), booking)).toBe('LEARNER')
    expect(sideOf(user('ines'), booking)).toBe('EXPERT')
  })

  it('are nobody else’s: not an admin’s, not a job’s, not a visitor’s', () => {
    expect(sideOf({ ...user('karim'), roles: ['ADMIN'] }, booking)).toBeNull()
    expect(sideOf({ kind: 'SYSTEM' }, booking)).toBeNull()
    expect(sideOf({ kind: 'ANONYMOUS' }, booking)).toBeNull()
  })
})
