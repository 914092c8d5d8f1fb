import { describe, expect, it } from 'vitest'
import { expertEnds } from './expert-ends.ts'

const session = { startAt: 0, endAt: 1_800_000, minutes: 30 }
const s = (from: number, to: number) => ({ start: from * 1_000, end: to * 1_000 })

/** The learner was there in these stretches, and still is or not. */
function ends(seconds: number, now: number, learner: { start: number; end: number }[], isHere = true) {
  const reading = { learner, present: { learner: isHere, expert: true }, now: now * 1_000 }
  return expertEnds(reading, session, seconds)
}

describe('an expert who ends a session with one price', () => {
  it('is paid once half of the booked time was held', () => {
    expect(ends(900, 900, [s(0, 900)])).toBe('PAID')
    expect(ends(899, 900, [s(0, 900)])).toBe('UNPAID')
  })

  it('gets nothing below that, from a learner who was there all the time', () => {
    expect(ends(0, 0, [])).toBe('UNPAID')
    expect(ends(300, 320, [s(-60, 320)])).toBe('UNPAID')
  })

  it('may be paid all the same where the learner came so late that it makes up for the half', () => {
    expect(ends(400, 1_000, [s(600, 1_000)])).toBe('PERHAPS_UNPAID')
    expect(ends(400, 450, [s(50, 450)])).toBe('UNPAID')
  })

  it('may be paid all the same where the learner has left', () => {
    expect(ends(200, 260, [s(0, 200)], false)).toBe('PERHAPS_UNPAID')
  })
})
