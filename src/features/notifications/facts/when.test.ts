import { describe, expect, it } from 'vitest'
import { whenHere, whenThere } from './when.ts'

const session = { start: Date.UTC(2026, 10, 24, 17, 45), end: Date.UTC(2026, 10, 24, 18, 9) }
const to = (theirs: string) => ({ mine: 'Europe/Paris', theirs })

describe('when a session is', () => {
  it('is a day, two times and their zone on the reader’s clock', () => {
    expect(whenHere('en', session, to('UTC'))).toBe('Tuesday 24 November 2026, 18:45 to 19:09, Paris time')
    expect(whenHere('fr', session, to('UTC'))).toBe(
      'Mardi 24 novembre 2026, de 18:45 à 19:09, heure de Paris',
    )
  })

  it('is told on the other clock too where it shows another time', () => {
    expect(whenThere('en', session, to('Europe/Lisbon'))).toBe('17:45 to 18:09, Lisbon time')
    expect(whenThere('en', session, to('Europe/Madrid'))).toBeNull()
  })

  it('names the other day where it is one there', () => {
    expect(whenThere('en', session, to('Asia/Tokyo'))).toBe(
      'Wednesday 25 November, 02:45 to 03:09, Tokyo time',
    )
    expect(whenThere('fr', session, to('Asia/Tokyo'))).toBe(
      'mercredi 25 novembre, de 02:45 à 03:09, heure de Tokyo',
    )
  })
})
