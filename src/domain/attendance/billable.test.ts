import { describe, expect, it } from 'vitest'
import { billable, firstMs, instantAfter } from './billable.ts'

const window = { start: 0, end: 60_000 }
const span = (start: number, end: number) => ({ start: start * 1_000, end: end * 1_000 })

describe('the time together', () => {
  it('is where both lines run and neither is silent', () => {
    const presence = {
      learner: [span(0, 20), span(30, 50)],
      expert: [span(10, 40)],
      silent: [span(32, 35)],
    }
    expect(billable(presence, window, 600)).toEqual({
      together: [span(10, 20), span(30, 32), span(35, 40)],
      seconds: 17,
    })
  })

  it('does not reach out of the booked time', () => {
    const always = [{ start: -5_000, end: 90_000 }]
    expect(billable({ learner: always, expert: always }, window, 600).seconds).toBe(60)
  })

  it('stops at the maximum, wherever the pauses fell', () => {
    const presence = { learner: [span(0, 10), span(20, 60)], expert: [span(0, 60)] }
    expect(billable(presence, window, 15).together).toEqual([span(0, 10), span(20, 25)])
  })

  it('counts whole seconds: what has only begun is not billed', () => {
    const presence = { learner: [{ start: 0, end: 1_999 }], expert: [span(0, 60)] }
    expect(billable(presence, window, 600).seconds).toBe(1)
  })
})

describe('counting along a set of intervals', () => {
  const set = [span(0, 10), span(20, 30)]

  it('finds the instant at which so much has passed', () => {
    expect(instantAfter(set, 10_000)).toBe(10_000)
    expect(instantAfter(set, 10_001)).toBe(20_001)
    expect(instantAfter(set, 20_000)).toBe(30_000)
    expect(instantAfter(set, 20_001)).toBeNull()
  })

  it('cuts off what comes after it', () => {
    expect(firstMs(set, 12_000)).toEqual([span(0, 10), span(20, 22)])
    expect(firstMs(set, 99_000)).toEqual(set)
  })
})
