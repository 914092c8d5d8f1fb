import { describe, expect, it } from 'vitest'
import { epochMsText, instant, isoDate } from './instant.ts'

describe('an instant from outside', () => {
  it('is ISO 8601 with an offset, or epoch milliseconds', () => {
    const noon = new Date('2026-11-24T12:00:00Z')
    for (const text of ['2026-11-24T12:00:00Z', '2026-11-24T13:00:00+01:00', String(noon.getTime())])
      expect(instant.parse(text)).toEqual(noon)
    expect(instant.parse(noon.getTime())).toEqual(noon)
  })

  it.each([
    '9007199254740991',
    '8640000000000001',
    '-1',
    '',
    'tomorrow',
    '2026-11-24T12:00:00',
    '1999-12-31T23:59:59Z',
    '2100-01-01T00:00:01Z',
    '+275760-09-13T00:00:00Z',
    '1.5e12.1',
  ])('is refused when it is none of our time: %j', (text) => {
    expect(instant.safeParse(text).success).toBe(false)
    expect(epochMsText.safeParse(text).success).toBe(false)
  })
})

describe('a date from outside', () => {
  it('exists, and is of our time', () => {
    expect(isoDate.parse('2028-02-29')).toBe('2028-02-29')
    for (const text of ['2027-02-29', '9999-12-31', '2100-01-01', '1999-12-31', '2026-1-1', ''])
      expect(isoDate.safeParse(text).success).toBe(false)
  })
})
