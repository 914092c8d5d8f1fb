import { describe, expect, test } from 'vitest'
import { editDistance, nearestWord } from './edit-distance.ts'

describe('editDistance', () => {
  test.each([
    ['guitar', 'guitar', 0],
    ['giutar', 'guitar', 1],
    ['sourdouh', 'sourdough', 1],
    ['croisant', 'croissants', 2],
    ['', 'bread', 5],
    ['kitten', 'sitting', 3],
  ])('%s → %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
    expect(editDistance(b, a)).toBe(distance)
  })
})

describe('nearestWord', () => {
  test('takes the nearest, not the first', () => {
    expect(nearestWord('sourdouh', ['source', 'sourdough'])).toBe('sourdough')
  })
  test('prefers the same first letter among equals', () => {
    expect(nearestWord('peinture', ['ceinture', 'peintures'])).toBe('peintures')
  })
  test('corrects nothing that is too far or too short', () => {
    expect(nearestWord('zebra', ['guitar'])).toBeNull()
    expect(nearestWord('mac', ['mae'])).toBeNull()
  })
})
