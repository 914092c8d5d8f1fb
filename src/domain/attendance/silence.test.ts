import { describe, expect, it } from 'vitest'
import type { Observation } from './observation.ts'
import {
  beats,
  billOf,
  closed,
  comes,
  every,
  expert,
  hearsSince,
  learner,
  left,
} from './written-log.test-support.ts'

const billed = (...log: (Observation | Observation[])[]) => billOf(...log).billableSeconds

const A = learner()
const E = expert()
const expertHears = (...seconds: number[]) => beats('EXPERT', 'HEARD', ...seconds)
const hears = (...seconds: number[]) => beats('LEARNER', 'HEARD', ...seconds)
const deaf = (...seconds: number[]) => beats('LEARNER', 'UNHEARD', ...seconds)

describe('a voice that has only just set out', () => {
  const end = closed(40, A, E)
  const expertSays = expertHears(...every(2, 10.5, 40))
  const expertFirst = [...comes(E, 5), ...comes(A, 10), ...expertSays]
  const learnerFirst = [...comes(A, 5), ...comes(E, 10), ...expertSays]

  it('counts from when the learner’s page first says that it hears', () => {
    expect(billed(expertFirst, deaf(10.2), hears(...every(2, 12, 40)), end)).toBe(28)
    expect(billed(learnerFirst, deaf(...every(2, 5, 9)), hears(...every(2, 12, 40)), end)).toBe(28)
  })

  it('counts from before that word, if it says that the voice had come before', () => {
    const first = hearsSince('LEARNER', 12, 11)
    expect(billed(expertFirst, deaf(10.2), first, hears(...every(2, 14, 40)), end)).toBe(29)
  })

  it('counts from the beginning, if the page says nothing else', () => {
    expect(billed(expertFirst, hears(...every(2, 12, 40)), end)).toBe(30)
    expect(billed(expertFirst, end)).toBe(30)
  })

  it('counts after three seconds, whatever the learner’s page says', () => {
    expect(billed(expertFirst, deaf(...every(2, 10.2, 39)), end)).toBe(27)
  })

  it('counts at once each time that the learner comes back: who pays makes that occasion', () => {
    const back = learner('PA_back')
    const log = [...expertFirst, left(A, 20), ...comes(back, 20)]
    expect(billed(log, hears(...every(2, 10, 18)), deaf(20.2, 22.2), closed(40, back, E))).toBe(30)
  })

  it('is waited for again when the expert comes back', () => {
    const back = expert('PA_back')
    const log = [...expertFirst, left(E, 20), ...comes(back, 20)]
    const says = [hears(...every(2, 10, 18)), deaf(20.2, 21), hears(...every(2, 22, 40))]
    expect(billed(log, ...says, closed(40, A, back))).toBe(28)
  })
})
