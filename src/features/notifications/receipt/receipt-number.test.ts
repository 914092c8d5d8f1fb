import { describe, expect, it } from 'vitest'
import { receiptNumber } from './receipt-number.ts'

const at = new Date('2026-11-24T18:09:00Z')

describe('the number of a receipt', () => {
  it('is always the same for a booking, and in the form that people read out', () => {
    const id = '019ab2c3-0000-7000-8000-000000000021'
    expect(receiptNumber(id, at)).toBe('V-2026-00000-00011')
    expect(receiptNumber(id, at)).toBe(receiptNumber(id, at))
  })

  it('has no letter that is taken for another', () => {
    for (let count = 0; count < 200; count++)
      expect(receiptNumber(crypto.randomUUID(), at)).toMatch(
        /^V-2026-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/,
      )
  })

  it('differs where two bookings were made in the same millisecond', () => {
    const numbers = Array.from({ length: 2_000 }, () => receiptNumber(crypto.randomUUID(), at))
    expect(new Set(numbers).size).toBe(2_000)
  })
})
