import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain } from '#src/domain/scheduling/explain.ts'
import { slots } from '#src/domain/scheduling/slots.ts'
import { addDays, isoDateAt } from '#src/domain/time/iso-date.ts'
import { hours, requestWith } from '#tests/support/scheduling/request.ts'
import { askedArbitrary } from '#tests/support/scheduling/request-arbitrary.ts'
import { listDays, windowOf } from './list-days.ts'

const at = (text: string) => Date.parse(text)
const mondays = requestWith({
  now: '2026-11-24T05:00Z',
  availability: { weekly: [hours(1, '09:00', '10:00')] },
  limits: { horizonDays: 7 },
})

describe('days of which none has times', () => {
  it('point to the first time after them', () => {
    const asked = { zone: 'Europe/Paris', from: '2026-11-24', days: 3 }
    expect(listDays(asked, mondays).next).toBe(at('2026-11-30T08:00Z'))
  })

  it('point nowhere when the horizon leaves nothing after them', () => {
    const asked = { zone: 'Europe/Paris', from: '2026-12-01', days: 7 }
    expect(listDays(asked, mondays)).toMatchObject({ next: null, earlier: '2026-11-24', later: null })
  })

  it('point to the first time after them that the caller allows', () => {
    const request = requestWith({ availability: { weekly: [hours(1, '09:00', '10:30')] } })
    const first = at('2026-11-23T08:00Z')
    const asked = { zone: 'Europe/Paris', from: '2026-11-23', days: 1 }
    const listed = listDays(asked, request, (start) => start > first + 30 * 60_000)
    expect(listed.days).toEqual([{ date: '2026-11-23', starts: [] }])
    expect(listed.next).toBe(at('2026-11-30T08:00Z'))
  })

  it('point to a time that is offered, if any is offered on them or later', () => {
    let pointed = 0
    const ahead = fc.integer({ min: -2, max: 80 })
    fc.assert(
      fc.property(askedArbitrary, ahead, fc.integer({ min: 1, max: 7 }), ({ request }, from, days) => {
        const { zone } = request.availability
        const asked = { zone, from: addDays(isoDateAt(request.now, zone), from), days }
        const { first, last, window } = windowOf(asked, request.now)
        const listed = listDays(asked, request)
        const later = slots(request, { start: window.start, end: Number.POSITIVE_INFINITY }).filter(
          (start) => isoDateAt(start, zone) >= first,
        )
        const shown = listed.days.flatMap(({ starts }) => starts)
        if (listed.next === null) {
          expect(shown.length > 0 || later.length === 0).toBe(true)
          return
        }
        pointed += 1
        expect(shown).toEqual([])
        expect(isoDateAt(listed.next, zone) > last).toBe(true)
        expect(explain(request, listed.next).offered).toBe(true)
      }),
      { numRuns: 500 },
    )
    expect(pointed).toBeGreaterThan(10)
  })
})

it('times stand under the date that the zone of the reader shows', () => {
  const request = requestWith({ availability: { weekly: [hours(1, '11:00', '13:30')] } })
  const starts = (zone: string) =>
    listDays({ zone, from: null, days: 2 }, request).days.map((day) => [day.date, day.starts.length])
  expect(starts('Europe/Paris')).toEqual([
    ['2026-11-23', 7],
    ['2026-11-24', 0],
  ])
  // 13 h 45 min ahead of UTC in November: from 10:15Z on it is tomorrow there.
  expect(starts('Pacific/Chatham')).toEqual([
    ['2026-11-23', 1],
    ['2026-11-24', 6],
  ])
})

describe('a date that comes again after midnight', () => {
  // St John's, 2010-11-07: at 00:01 clocks went back to 23:01 of the day before.
  const zone = 'America/St_Johns'
  const request = requestWith({
    now: '2010-11-06T12:00Z',
    availability: { zone: 'UTC', weekly: [hours(7, '02:00', '03:15')] },
    limits: { stepMinutes: 30 },
    durationMinutes: 15,
  })

  it('keeps its times together', () => {
    expect(listDays({ zone, from: null, days: 2 }, request).days).toEqual([
      { date: '2010-11-06', starts: [at('2010-11-07T02:00Z'), at('2010-11-07T03:00Z')] },
      { date: '2010-11-07', starts: [at('2010-11-07T02:30Z')] },
    ])
  })

  it('has all of its times when it is shown alone, and none of the other date’s', () => {
    expect(listDays({ zone, from: null, days: 1 }, request).days).toEqual([
      { date: '2010-11-06', starts: [at('2010-11-07T02:00Z'), at('2010-11-07T03:00Z')] },
    ])
    expect(listDays({ zone, from: '2010-11-07', days: 1 }, request).days).toEqual([
      { date: '2010-11-07', starts: [at('2010-11-07T02:30Z')] },
    ])
  })

  it('points to a time between its two parts where it has none itself', () => {
    const between = {
      ...request,
      availability: { ...request.availability, weekly: [hours(7, '02:30', '02:45')] },
    }
    const listed = listDays({ zone, from: null, days: 1 }, between)
    expect(listed).toMatchObject({ days: [{ starts: [] }], next: at('2010-11-07T02:30Z') })
  })
})
