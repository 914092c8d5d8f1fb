import { describe, expect, it } from 'vitest'
import { type StripReading, stripOf } from './strip-of.ts'

const session = { startAt: 0, endAt: 1_800_000, freeMinutes: 1 }
const s = (from: number, to: number) => ({ start: from * 1_000, end: to * 1_000 })

function reading(change: Partial<StripReading> = {}): StripReading {
  return {
    learner: [s(-5, 300), s(338, 600)],
    expert: [s(12, 600)],
    together: [s(12, 300), s(338, 600)],
    freeUntil: 72_000,
    running: true,
    now: 600_000,
    ...change,
  }
}

describe('the strip of a running session', () => {
  it('draws what runs on to this moment', () => {
    const { me, other, billable } = stripOf(reading(), session, 'LEARNER', 601_500)
    expect([me.at(-1)?.end, other.at(-1)?.end, billable.at(-1)?.end]).toEqual([601_500, 601_500, 601_500])
  })

  it('draws nothing on while the meter stands still', () => {
    const { me } = stripOf(reading({ running: false }), session, 'LEARNER', 605_000)
    expect(me.at(-1)?.end).toBe(600_000)
  })

  it('parts the free minutes from what is paid', () => {
    const { free, billable } = stripOf(reading(), session, 'LEARNER', 600_000)
    expect(free).toEqual([s(12, 72)])
    expect(billable).toEqual([s(72, 300), s(338, 600)])
  })

  it('shows all of it free while the free minutes last and the meter stands', () => {
    const early = reading({ together: [s(12, 40)], freeUntil: null, running: false })
    expect(stripOf(early, session, 'LEARNER', 60_000)).toMatchObject({ free: [s(12, 40)], billable: [] })
  })

  it('knows no free time where none was agreed', () => {
    const without = stripOf(reading({ freeUntil: null }), { ...session, freeMinutes: 0 }, 'EXPERT', 600_000)
    expect(without.free).toEqual([])
  })

  it('says whose gap it was, from each side', () => {
    const [mine] = stripOf(reading(), session, 'LEARNER', 600_000).gaps
    const [theirs] = stripOf(reading(), session, 'EXPERT', 600_000).gaps
    expect(mine).toEqual({ at: 319_000, seconds: 38, away: 'ME' })
    expect(theirs?.away).toBe('OTHER')
  })

  it('calls it silence when both were there', () => {
    const silent = reading({ learner: [s(0, 600)], together: [s(12, 300), s(320, 600)] })
    expect(stripOf(silent, session, 'LEARNER', 600_000).gaps).toEqual([
      { at: 310_000, seconds: 20, away: 'SOUND' },
    ])
  })

  it('leaves out what lies before the booked time', () => {
    const { whole, me } = stripOf(reading({ learner: [s(-400, 600)] }), session, 'LEARNER', 600_000)
    expect(me[0]?.start).toBe(whole.start)
  })
})
