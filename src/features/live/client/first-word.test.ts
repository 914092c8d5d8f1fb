import { describe, expect, it } from 'vitest'
import { FirstWord } from './first-word.ts'

describe('the first word', () => {
  it('is awaited for a while from when their microphone is there', () => {
    const word = new FirstWord()
    expect(word.isAwaited(false, false, 0)).toBe(false)
    expect(word.isAwaited(true, false, 10_000)).toBe(true)
    expect(word.isAwaited(true, false, 12_499)).toBe(true)
    expect(word.isAwaited(true, false, 12_500)).toBe(false)
  })

  it('is awaited no more once it came: silence after it is a cut', () => {
    const word = new FirstWord()
    word.isAwaited(true, false, 0)
    expect(word.isAwaited(true, true, 300)).toBe(false)
    expect(word.isAwaited(true, false, 600)).toBe(false)
  })

  it('is awaited anew when they, or this page, had been away', () => {
    const word = new FirstWord()
    word.isAwaited(true, true, 0)
    word.isAwaited(false, false, 5_000)
    expect(word.isAwaited(true, false, 60_000)).toBe(true)
  })
})
