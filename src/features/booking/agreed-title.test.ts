import { describe, expect, it } from 'vitest'
import { agreedTitle, titlesToAgreeOn } from './agreed-title.ts'

const french = { textLocale: 'fr', title: 'Montrez-moi votre pâte', titleOther: 'Look at my dough' }
const onlyFrench = { ...french, titleOther: null }

/** What somebody reads of a booking that was made in a language. */
function read(offering: typeof french | typeof onlyFrench, booked: string, reader: string): string {
  return agreedTitle(reader, { learnerLocale: booked, ...titlesToAgreeOn(booked, offering) })
}

describe('what was agreed on', () => {
  it.each(['fr', 'en'])('is read by each side in their own language, booked in %s', (booked) => {
    expect(read(french, booked, 'fr')).toBe('Montrez-moi votre pâte')
    expect(read(french, booked, 'en')).toBe('Look at my dough')
  })

  it.each(['fr', 'en'])('is read as it was written where there is nothing else, booked in %s', (booked) => {
    expect(read(onlyFrench, booked, 'en')).toBe('Montrez-moi votre pâte')
  })

  it('stands first in the language of whoever booked', () => {
    expect(titlesToAgreeOn('en', french)).toEqual({
      title: 'Look at my dough',
      titleOther: 'Montrez-moi votre pâte',
    })
  })
})
