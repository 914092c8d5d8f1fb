import { describe, expect, it } from 'vitest'
import type { Zone } from '#src/domain/time/zone.ts'
import { readTimeWish } from './choose-time.ts'
import { holdSlotInput } from './hold-slot.schema.ts'

const zone = 'Europe/Paris' as Zone

describe('the time that an address wishes', () => {
  it('is a date and an instant, the date being that of the instant where none is said', () => {
    const at = '2026-11-24T23:30:00Z'
    expect(readTimeWish({ at }, zone)).toEqual({
      from: '2026-11-25',
      day: '2026-11-25',
      startAt: Date.parse(at),
      taken: false,
    })
    expect(readTimeWish({ from: '2026-11-23', day: '2026-11-24' }, zone)).toMatchObject({
      from: '2026-11-23',
      day: '2026-11-24',
    })
  })

  it.each([
    { at: '+275760-09-13T00:00:00Z' },
    { at: '-000001-01-01T00:00:00Z' },
    { from: '9999-12-31' },
    { day: '9999-12-31', from: '0001-01-01' },
    { at: 'a\u0000b', from: ['2026-02-30', 'x'] },
  ])('is none where it is none of our time: %j', (query) => {
    expect(readTimeWish(query, zone)).toEqual({ from: null, day: null, startAt: null, taken: false })
  })
})

describe('what the button of the sheet sends', () => {
  const given = {
    offeringId: '0193a5c0-0000-7000-8000-000000000000',
    startAt: '2026-11-24T12:00:00Z',
    durationMinutes: '30',
    timeZone: 'Europe/Paris',
    locale: 'en',
  }

  it('is an instant of our time and a note without control characters', () => {
    const parsed = holdSlotInput.parse({ ...given, note: ' My\u0000 dough\r\n' })
    expect(parsed).toMatchObject({ startAt: new Date(given.startAt), note: 'My dough' })
    for (const startAt of ['9007199254740991', '8640000000000001', '2100-01-02T00:00:00Z', 'soon', undefined])
      expect(holdSlotInput.safeParse({ ...given, startAt }).success).toBe(false)
  })
})
