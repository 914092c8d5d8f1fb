import { expect, it } from 'vitest'
import { between, hours, requestWith } from '#tests/support/scheduling/request.ts'
import { nextSlotOfEach, nextSlots } from './next-slots.ts'

const at = (text: string) => Date.parse(text)

it('the next slots come in order and no more than asked for', () => {
  expect(nextSlots(requestWith(), 2)).toEqual([at('2026-11-23T08:00Z'), at('2026-11-23T08:15Z')])
})

it('the next slot is found weeks ahead when nothing is free before', () => {
  const timeOff = [between('2026-11-23T00:00Z', '2027-01-10T00:00Z')]
  const request = requestWith({ availability: { weekly: [hours(3, '09:00', '10:00')], timeOff } })
  expect(nextSlots(request, 1)).toEqual([at('2027-01-13T08:00Z')])
})

it('nothing is next beyond the horizon, or at and after the time until which to look', () => {
  expect(nextSlots(requestWith({ availability: { weekly: [] } }), 5)).toEqual([])
  expect(nextSlots(requestWith(), 5, at('2026-11-23T08:15Z'))).toEqual([at('2026-11-23T08:00Z')])
  expect(nextSlots(requestWith(), 0)).toEqual([])
})

it('the next slot of each of many experts stands under the key of each, null for who has none', () => {
  const requests = [
    ['late', requestWith({ availability: { weekly: [hours(1, '17:00', '18:00')] } })],
    ['never', requestWith({ availability: { weekly: [] } })],
    ['early', requestWith()],
  ] as const
  expect([...nextSlotOfEach(requests)]).toEqual([
    ['late', at('2026-11-23T16:00Z')],
    ['never', null],
    ['early', at('2026-11-23T08:00Z')],
  ])
})
