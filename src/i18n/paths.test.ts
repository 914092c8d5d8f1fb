import { describe, expect, it } from 'vitest'
import { alternates, localePath } from './paths.ts'

describe('an address', () => {
  it('begins with its language', () => {
    expect(localePath('fr', '/search?q=pain')).toBe('/fr/search?q=pain')
    expect(localePath('en', '/')).toBe('/en')
  })

  it('names itself and its twin for search engines', () => {
    expect(alternates('fr', '/help')).toEqual({
      canonical: '/fr/help',
      languages: { en: '/en/help', fr: '/fr/help', 'x-default': '/en/help' },
    })
  })
})
