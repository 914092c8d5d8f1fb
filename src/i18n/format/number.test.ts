import { describe, expect, it } from 'vitest'
import { formatCount, formatRating, formatShare } from './number.ts'

describe('a number', () => {
  it('is grouped as the language does', () => {
    expect(formatCount('en', 1_204)).toBe('1,204')
    expect(formatCount('fr', 1_204)).toBe('1\u202f204')
  })

  it('that rates has one decimal always', () => {
    expect(formatRating('en', 5)).toBe('5.0')
    expect(formatRating('fr', 4.87)).toBe('4,9')
  })

  it('that is a share holds its sign', () => {
    expect(formatShare('en', 2_000)).toBe('20\u00a0%')
    expect(formatShare('fr', 1_250)).toBe('12,5\u00a0%')
  })
})
