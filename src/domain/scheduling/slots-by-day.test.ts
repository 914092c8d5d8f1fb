import { expect, it } from 'vitest'
import { slotsByDay } from './slots-by-day.ts'

const at = (text: string) => Date.parse(text)

it('slots are grouped by the date that the zone of the reader shows', () => {
  const starts = [at('2026-11-23T10:30Z'), at('2026-11-23T11:30Z'), at('2026-11-25T00:00Z')]
  expect(slotsByDay(starts, 'UTC')).toEqual([
    { date: '2026-11-23', starts: starts.slice(0, 2) },
    { date: '2026-11-25', starts: starts.slice(2) },
  ])
  // 13 h 45 min ahead of UTC in November.
  expect(slotsByDay(starts, 'Pacific/Chatham').map(({ date, starts }) => [date, starts.length])).toEqual([
    ['2026-11-24', 2],
    ['2026-11-25', 1],
  ])
})

it('a date that comes again after midnight keeps its slots together', () => {
  // St John's, 2010-11-07: at 00:01 clocks went back to 23:01 of the day before.
  const starts = [at('2010-11-07T02:00Z'), at('2010-11-07T02:30Z'), at('2010-11-07T02:45Z')]
  expect(slotsByDay(starts, 'America/St_Johns')).toEqual([
    { date: '2010-11-06', starts: [starts[0], starts[2]] },
    { date: '2010-11-07', starts: [starts[1]] },
  ])
})

it('no slots are no days', () => {
  expect(slotsByDay([], 'Europe/Paris')).toEqual([])
})
