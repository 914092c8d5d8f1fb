import { describe, expect, it } from 'vitest'
import { translateDatabaseError } from './database-error.ts'

const thrown = (fields: object) => Object.assign(new Error('the database’s own words'), fields)

describe('an error of the database', () => {
  it.each([
    ['no connection was free in time', { code: 'P2028' }],
    ['a lock was not free in time', { cause: { code: '55P03' } }],
    ['PostgreSQL broke a deadlock, again and again', { cause: { originalCode: '40P01' } }],
  ])('asks to come back soon where %s', (_what, fields) => {
    expect(translateDatabaseError(thrown(fields))).toMatchObject({
      code: 'UNAVAILABLE',
      details: { retryAfterSeconds: 2 },
    })
  })

  it('names the one of two people who is taken', () => {
    const overlap = (name: string) => ({ cause: { code: '23P01', constraint: name } })
    expect(translateDatabaseError(thrown(overlap('Booking_expert_overlap')))).toMatchObject({
      code: 'SLOT_TAKEN',
    })
    expect(translateDatabaseError(thrown(overlap('Booking_learner_overlap')))).toMatchObject({
      code: 'LEARNER_BUSY',
    })
  })

  it('stays the bug that it is, otherwise', () => {
    const bug = thrown({ code: 'P2025' })
    expect(translateDatabaseError(bug)).toBe(bug)
  })
})
