import { describe, expect, it } from 'vitest'
import { dayParts, formatDate, formatDay, formatMoment, formatShortDay } from './date.ts'
import { daysBetween, formatRelativeDay } from './relative-day.ts'
import { capitalise, formatList, languageName } from './sentence.ts'
import { formatTime, formatTimeThere, hourIn, sameClock } from './time.ts'

const PARIS = 'Europe/Paris'
const evening = Date.UTC(2026, 10, 24, 17, 45)

describe('an instant', () => {
  it('is an hour of the zone, on 24 hours in both languages', () => {
    expect(formatTime('en', evening, PARIS)).toBe('18:45')
    expect(formatTime('fr', evening, 'Europe/Lisbon')).toBe('17:45')
    expect(formatTime('en', Date.UTC(2026, 10, 24, 23, 5), PARIS)).toBe('00:05')
    expect(hourIn(Date.UTC(2026, 10, 24, 23, 5), PARIS)).toBe(0)
  })

  it('names the place when it is the other side’s', () => {
    expect(formatTimeThere('en', evening, 'America/Argentina/Buenos_Aires')).toBe('14:45 Buenos Aires')
  })

  it('shows the same clock in zones that agree at that time of the year', () => {
    expect(sameClock(evening, PARIS, 'Europe/Berlin')).toBe(true)
    expect(sameClock(evening, PARIS, 'Europe/Lisbon')).toBe(false)
  })

  it('is a day without a comma, short or long', () => {
    expect(formatDay('en', evening, PARIS)).toBe('Tuesday 24 November')
    expect(formatDay('fr', evening, PARIS)).toBe('mardi 24 novembre')
    expect(formatShortDay('en', evening, PARIS)).toBe('Tue 24 Nov')
    expect(formatShortDay('fr', evening, PARIS)).toBe('mar. 24 nov.')
    expect(formatDate('en', evening, PARIS)).toBe('24 November 2026')
    expect(formatMoment('fr', evening, PARIS)).toBe('mar. 24 nov., 18:45')
    expect(dayParts('en', evening, PARIS)).toEqual({ weekday: 'Tue', day: '24' })
  })
})

describe('a day seen from now', () => {
  const now = Date.UTC(2026, 10, 24, 22, 30)

  it('is counted on the calendar of the zone, not in spans of 24 hours', () => {
    expect(daysBetween(now, Date.UTC(2026, 10, 24, 23, 30), PARIS)).toBe(1)
    expect(daysBetween(now, Date.UTC(2026, 10, 24, 23, 30), 'UTC')).toBe(0)
  })

  it('is counted right over a change of the clock', () => {
    expect(daysBetween(Date.UTC(2026, 9, 24, 22, 30), Date.UTC(2026, 9, 25, 23, 30), PARIS)).toBe(1)
  })

  it('is named when it is near, dated when it is far', () => {
    expect(formatRelativeDay('en', now + 3_600_000, now, 'UTC')).toBe('today')
    expect(formatRelativeDay('fr', now + 86_400_000, now, 'UTC')).toBe('demain')
    expect(formatRelativeDay('en', now + 2 * 86_400_000, now, 'UTC')).toBe('Thu 26 Nov')
  })
})

describe('words in a sentence', () => {
  it('begin a line with a capital', () => {
    expect(capitalise('fr', 'mardi')).toBe('Mardi')
  })

  it('are joined as the language does', () => {
    expect(formatList('en', ['English', 'French', 'Portuguese'])).toBe('English, French and Portuguese')
    expect(formatList('fr', ['anglais', 'français'])).toBe('anglais et français')
  })

  it('name a spoken language', () => {
    expect(languageName('fr', 'pt')).toBe('portugais')
  })
})
