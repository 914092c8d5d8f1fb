import { describe, expect, it } from 'vitest'
import { icuArguments } from './icu-arguments.ts'

describe('the arguments of an ICU message', () => {
  it('are its names, kinds and tags', () => {
    expect(icuArguments('<b>{name}</b> paid {amount} on {day, date, short}')).toEqual([
      '<b>',
      'amount',
      'day date',
      'name',
    ])
  })

  it('include those inside a branch, but not the words of a branch', () => {
    expect(icuArguments('{part, select, night {tonight} other {on {day}}}')).toEqual(['day', 'part select'])
  })

  it('are refused when the braces do not match', () => {
    expect(() => icuArguments('{count, plural, one {#}')).toThrow(SyntaxError)
  })
})
