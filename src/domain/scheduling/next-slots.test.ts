import { expect, it } from 'vitest'
import { between, hours, requestWith } from '#tests/support/scheduling/request.ts'
import { nextSlots } from './next-slots.ts'

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
