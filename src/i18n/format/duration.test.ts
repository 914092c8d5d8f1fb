import { describe, expect, it } from 'vitest'
import { formatDuration, formatMinutes } from './duration.ts'
import { daysOf, formatLimit } from './span.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a length of time', () => {
  it('names its units, so that nobody takes it for an hour', () => {
    expect(plain(formatDuration(23 * 60 + 38))).toBe('23 min 38 s')
    expect(plain(formatDuration(38))).toBe('38 s')
    expect(plain(formatDuration(3 * 60))).toBe('3 min 00 s')
    expect(plain(formatDuration(3_900))).toBe('1 h 05 min 00 s')
  })

  it('drops fractions and is never negative', () => {
    expect(plain(formatDuration(59.999))).toBe('59 s')
    expect(plain(formatDuration(-5))).toBe('0 s')
  })

  it('holds each figure to its unit', () => {
    expect(formatDuration(83)).toBe('1\u00a0min 23\u00a0s')
  })

  it('that is planned has no seconds', () => {
    expect(plain(formatMinutes(45))).toBe('45 min')
    expect(plain(formatMinutes(90))).toBe('1 h 30 min')
    expect(plain(formatMinutes(120))).toBe('2 h')
  })

  it('that is a limit stays in the unit of the rules', () => {
    expect(plain(formatLimit(72 * 3_600_000))).toBe('72 h')
    expect(plain(formatLimit(10 * 60_000))).toBe('10 min')
    expect(daysOf(5 * 86_400_000)).toBe(5)
  })
})
