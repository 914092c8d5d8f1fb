import { describe, expect, it } from 'vitest'
import type { PriceTerms } from '../money/price-terms.ts'
import { MINUTE } from '../time/instant.ts'
import { countedSeconds } from './counted-seconds.ts'
import type { Observation } from './observation.ts'
import { ENDED_BY_LEARNER } from './own-absence.ts'
import {
  at,
  beats,
  closed,
  comes,
  every,
  expert,
  frozen,
  joined,
  learner,
  left,
  START,
  seen,
} from './written-log.test-support.ts'

const PRICE: PriceTerms = { mode: 'PER_SESSION', currency: 'EUR', durationMinutes: 30, priceMinor: 5_000 }
const terms = { price: PRICE, window: { start: START, end: START + 30 * MINUTE } }
const END = 1_800
const counted = (...log: (Observation | Observation[])[]) => countedSeconds(log.flat(), terms, at(END + 60))

const A = learner('PA_1')
const B = learner('PA_2')
const E = expert()
const polled = (who: typeof A, from: number, to: number) =>
  every(10, from + 1, to).flatMap((second) => seen(who, second, from))
const stays = (who: typeof A, from: number, to: number) => [...comes(who, from), ...polled(who, from, to)]
const endedByLearner = (seconds: number) =>
  closed(seconds, A, E).map((line) =>
    line.kind === 'ROOM_FINISHED' ? { ...line, reason: ENDED_BY_LEARNER } : line,
  )

describe('what counts of a session with one price', () => {
  it('is the time in which they met', () => {
    expect(counted(stays(A, 0, END), stays(E, 0, END), closed(END, A, E))).toBe(END)
  })

  it('is next to nothing when the expert leaves or ends it after three seconds', () => {
    expect(counted(stays(A, 0, END), comes(E, 0), left(E, 3), closed(END, A))).toBe(3)
    expect(counted(comes(A, 0), comes(E, 0), closed(3, A, E))).toBe(3)
  })

  it('is all of it when the learner says goodbye or ends it after three seconds', () => {
    expect(counted(comes(A, 0), left(A, 3), comes(E, 0), left(E, 20))).toBe(END)
    expect(counted(comes(A, 0), comes(E, 0), endedByLearner(3))).toBe(END)
  })

  it('is not held against a learner who says goodbye after the expert has gone', () => {
    expect(counted(comes(A, 0), comes(E, 0), left(E, 60), left(A, 600))).toBe(60)
    expect(counted(comes(A, 0), comes(E, 0), left(E, 60), endedByLearner(600).slice(-1))).toBe(60)
  })

  it('is with the minutes by which the learner was late, as far as the expert waited', () => {
    expect(counted(stays(E, 0, END), stays(A, 1_200, END), closed(END, A, E))).toBe(END)
    expect(counted(stays(E, 900, END), stays(A, 1_200, END), closed(END, A, E))).toBe(900)
  })

  it('is without a cut of the line, but with an absence after it of more than ten minutes', () => {
    const cut = [...comes(A, 0), ...polled(A, 0, 200), left(A, 230, 'CONNECTION_TIMEOUT')]
    const before = 230 - 25
    expect(counted(cut, stays(B, 500, END), stays(E, 0, END), closed(END, B, E))).toBe(before + END - 500)
    expect(counted(cut, stays(E, 0, END), closed(END, E))).toBe(before + END - before - 600)
    expect(counted(cut, stays(E, 0, 400), left(E, 400))).toBe(before)
  })

  it('takes the goodbye of a page that its browser froze, as for a telephone call, for a cut of the line', () => {
    const called = [...comes(A, 0), ...polled(A, 0, 180), frozen(A, 180), left(A, 181)]
    expect(counted(called, stays(E, 0, 400), left(E, 400))).toBe(181)
    expect(counted(called, stays(B, 500, END), stays(E, 0, END), closed(END, B, E))).toBe(181 + END - 500)
    expect(counted(called, stays(E, 0, END), closed(END, E))).toBe(181 + END - 181 - 600)
  })

  it('knows a goodbye after all from one that a frozen page said', () => {
    const expertLeaves = [...stays(E, 0, 400), left(E, 400)]
    expect(counted(comes(A, 0), frozen(A, 100), left(A, 181), expertLeaves)).toBe(END)
    expect(counted(comes(A, 0), frozen(B, 180), left(A, 181), expertLeaves)).toBe(END)
    expect(counted(comes(A, 0), frozen(E, 180), left(A, 181), expertLeaves)).toBe(END)
  })

  it('is nothing while neither hears the other', () => {
    const deaf = [
      ...beats('LEARNER', 'UNHEARD', ...every(2, 1, END)),
      ...beats('EXPERT', 'UNHEARD', ...every(2, 1, END)),
    ]
    expect(counted(stays(A, 0, END), stays(E, 0, END), deaf, closed(END, A, E))).toBe(0)
  })

  it('is the time in which the learner listened without a microphone, though the expert hears nothing', () => {
    const listens = [joined(A, 0), ...every(10, 1, END).flatMap((second) => seen(A, second, 0, false))]
    const told = beats('EXPERT', 'UNHEARD', ...every(2, 1, END))
    expect(counted(listens, stays(E, 0, END), told, closed(END, A, E))).toBe(END)
  })
})

describe('what counts by the minute', () => {
  it('is what the meter says', () => {
    const minute = {
      ...PRICE,
      mode: 'PER_MINUTE' as const,
      rateMinorPerMinute: 120,
      freeMinutes: 0,
      maxMinutes: 30,
    }
    const log = [...comes(A, 0), ...comes(E, 0), left(A, 60), ...closed(61, E)]
    expect(countedSeconds(log, { ...terms, price: minute }, at(END))).toBe(60)
  })
})
