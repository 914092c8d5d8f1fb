import { expect, it } from 'vitest'
import { hasBearer } from './bearer.ts'

it.each([
  ['Bearer right-token', true],
  ['bearer right-token', true],
  ['Bearer wrong-token', false],
  ['Bearer right-token-and-more', false],
  ['Bearer ', false],
  ['right-token', false],
  ['Basic right-token', false],
  ['', false],
])('lets %j in: %s', (authorization, allowed) => {
  expect(hasBearer(new Headers({ authorization }), 'right-token')).toBe(allowed)
})

it('lets nobody in who does not say', () => {
  expect(hasBearer(new Headers(), 'right-token')).toBe(false)
})
