import { describe, expect, it } from 'vitest'
import { toBadge } from './read-cards.ts'

const approval = {
  subject: 'LICENCE',
  checkedBy: 'Titres Santé',
  scope: 'Midwife',
  scopeOther: 'Sage-femme',
  checkedAt: new Date('2026-10-04T12:00:00Z'),
}

describe('what was checked', () => {
  it.each([
    ['en', 'en', 'Midwife'],
    ['en', 'fr', 'Sage-femme'],
    ['fr', 'en', 'Sage-femme'],
  ])('written in %s, is named in %s as %s', (textLocale, locale, scope) => {
    expect(toBadge(approval, { textLocale }, locale)?.scope).toBe(scope)
  })

  it('is named as it was written where there is nothing else', () => {
    const own = { ...approval, scope: 'CAPES de mathématiques', scopeOther: null }
    expect(toBadge(own, { textLocale: 'fr' }, 'en')?.scope).toBe('CAPES de mathématiques')
  })
})
