import { describe, expect, it } from 'vitest'
import { firstName } from './first-name.ts'

describe('a first name', () => {
  it.each([
    ['Inês Carvalho', 'Inês'],
    ['  Inês   Carvalho ', 'Inês'],
    ['Jean-Luc Petit', 'Jean-Luc'],
    ['Cher', 'Cher'],
  ])('of %s is %s', (name, first) => {
    expect(firstName(name)).toBe(first)
  })

  it.each([
    ['Dr Hervé Lefèvre', 'Hervé'],
    ['Dr. Hervé Lefèvre', 'Hervé'],
    ['Dr\u00a0Hervé Lefèvre', 'Hervé'],
    ['Dre Amélie Roy', 'Amélie'],
    ['Pr Amélie Roy', 'Amélie'],
    ['Prof. Dr. Anna Weiß', 'Anna'],
  ])('is no title: %s is called %s', (name, first) => {
    expect(firstName(name)).toBe(first)
  })

  it.each([
    ['Drew Barry', 'Drew'],
    ['Profira Ion', 'Profira'],
    ['Prudence', 'Prudence'],
  ])('may begin like a title: %s is called %s', (name, first) => {
    expect(firstName(name)).toBe(first)
  })

  it.each(['Dr', 'Prof.', ''])('is all there is where nothing else is: "%s"', (name) => {
    expect(firstName(name)).toBe(name)
  })
})
