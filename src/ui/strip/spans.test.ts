import { describe, expect, it } from 'vitest'
import { absences, anchorAt, fitting, percentAt } from './spans.ts'

const whole = { start: 100, end: 200 }

describe('where a person was away', () => {
  it('is the whole strip for somebody who never came', () => {
    expect(absences([], whole)).toEqual([whole])
  })

  it('is nothing for somebody who was there throughout', () => {
    expect(absences([whole], whole)).toEqual([])
  })

  it('is before, between and after what they attended', () => {
    const present = [
      { start: 110, end: 150 },
      { start: 160, end: 190 },
    ]
    expect(absences(present, whole)).toEqual([
      { start: 100, end: 110 },
      { start: 150, end: 160 },
      { start: 190, end: 200 },
    ])
  })

  it('never reaches past the end when somebody came after it', () => {
    expect(absences([{ start: 250, end: 260 }], whole)).toEqual([whole])
  })
})

describe('a place on the strip', () => {
  it('is a percentage of its length', () => {
    expect(percentAt(150, whole)).toBe(50)
  })

  it('stays inside for an instant outside', () => {
    expect([percentAt(0, whole), percentAt(999, whole)]).toEqual([0, 100])
  })

  it('is the beginning of a strip that has no length yet', () => {
    expect(percentAt(100, { start: 100, end: 100 })).toBe(0)
  })

  it('writes its label inwards near both ends', () => {
    expect([anchorAt(2), anchorAt(50), anchorAt(99)]).toEqual(['start', 'middle', 'end'])
  })
})

describe('the labels that have room', () => {
  const start = { percent: 2, text: '17:45', anchor: 'start' } as const
  const end = { percent: 98, text: '18:15', anchor: 'end' } as const
  const gap = (percent: number) =>
    ({ percent, text: 'Ada dropped, 17 s, not counted', anchor: 'middle' }) as const

  it('are all of them on a wide strip', () => {
    expect(fitting([start, gap(50), end], 600)).toEqual([true, true, true])
  })

  it('are the outer two where another would meet one of them, or leave the strip', () => {
    expect(fitting([start, gap(10), end], 600)).toEqual([true, false, true])
    expect(fitting([start, gap(50), end], 240)).toEqual([true, false, true])
    expect(fitting([gap(5), end], 400)).toEqual([false, true])
  })

  it('are one of two at the same place', () => {
    expect(fitting([start, { ...start, text: '17:46' }], 600)).toEqual([true, false])
  })
})
