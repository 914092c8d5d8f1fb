import { describe, expect, it } from 'vitest'
import { pageKey, plainText } from './plain-text.ts'

describe('a text that somebody typed', () => {
  it('loses what cannot be stored or would deceive, and keeps its lines', () => {
    expect(plainText(50).parse(' a\u0000b\u0007\r\nc\td\u202ee\u2066 \r\r\r\rf\ud800 ')).toBe(
      'ab\nc de \n\nf',
    )
  })

  it('keeps every script and every emoji, those made of several too', () => {
    for (const text of ['Zoë', '李小龍', 'می‌خواهم', '👩‍👩‍👧‍👦', '🏳️‍🌈', 'a\nb'])
      expect(plainText(50).parse(text)).toBe(text)
  })

  it('is counted as it is kept', () => {
    expect(plainText(3).safeParse('  abc  ').success).toBe(true)
    expect(plainText(3).safeParse('abcd').success).toBe(false)
    expect(plainText(10, 1).safeParse(' \u0000 ').success).toBe(false)
    expect(plainText(3).safeParse('x'.repeat(1_000_000)).success).toBe(false)
  })
})

describe('a key that a page made', () => {
  it('has letters, digits and dashes alone', () => {
    expect(pageKey.safeParse(crypto.randomUUID()).success).toBe(true)
    for (const key of ['short', 'with a space', `nul\u0000nul-nul`, 'x'.repeat(65)])
      expect(pageKey.safeParse(key).success).toBe(false)
  })
})
