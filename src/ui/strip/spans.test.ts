import { describe, expect, it } from 'vitest'
import { absences, anchorAt, percentAt } from './spans.ts'

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
