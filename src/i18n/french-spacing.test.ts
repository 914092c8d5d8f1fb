import { describe, expect, it } from 'vitest'
import { frenchSpacing } from './french-spacing.ts'

describe('French spacing', () => {
  it('puts a narrow space that never breaks before ; ! and ?', () => {
    expect(frenchSpacing('Vraiment ? Oui! Bien ; non.')).toBe('Vraiment\u202f? Oui\u202f! Bien\u202f; non.')
  })

  it('puts a full one before a colon, but not in an hour or an address', () => {
    expect(frenchSpacing('Deux lignes : 18:45, https://x.fr')).toBe('Deux lignes\u00a0: 18:45, https://x.fr')
  })

  it('keeps the colon after a figure apart from it', () => {
    expect(frenchSpacing('En 2026 : rien')).toBe('En 2026\u00a0: rien')
  })

  it('holds a figure and its sign together', () => {
    expect(frenchSpacing('80 % de 24,76 €')).toBe('80\u00a0% de 24,76\u00a0€')
  })

  it('holds guillemets to what they enclose', () => {
    expect(frenchSpacing('« Merci »')).toBe('«\u00a0Merci\u00a0»')
  })

  it('changes nothing that is right already', () => {
    const once = frenchSpacing('Pourquoi ? 80 % : « oui »')
    expect(frenchSpacing(once)).toBe(once)
  })
})
