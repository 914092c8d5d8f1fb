import { describe, expect, it } from 'vitest'
import type { Observation } from './observation.ts'
import {
  at,
  beats,
  billOf,
  closed,
  comes,
  every,
  expert,
  hearsSince,
  learner,
  left,
  START,
  says,
} from './written-log.test-support.ts'

const billed = (...log: (Observation | Observation[])[]) => billOf(...log).billableSeconds

const A = learner()
const E = expert()
/** Both there from the 10th second on. */
const BOTH = [...comes(E, 5), ...comes(A, 10)]

describe('a cut of the learner’s line from the 300th second to the 320th', () => {
  const expertSays = [
    ...beats('EXPERT', 'HEARD', ...every(2, 11, 299)),
    ...every(2, 301, 319).map((second) => says('EXPERT', 'UNHEARD', second, 300)),
    ...beats('EXPERT', 'HEARD', ...every(2, 320, 330)),
  ]
  const before = beats('LEARNER', 'HEARD', ...every(2, 12, 298))
  const after = beats('LEARNER', 'HEARD', ...every(2, 321, 331))
  const end = closed(330, A, E)

  it('counts from the learner’s last word before it, while they say no more', () => {
    expect(billed(BOTH, before, expertSays, after, end)).toBe(288 + 10)
  })

  it('counts from the cut, once the learner’s page says until when it heard', () => {
    const back = says('LEARNER', 'UNHEARD', 320, 300)
    expect(billed(BOTH, before, expertSays, back, after, end)).toBe(290 + 10)
  })

  it('ends when the expert heard again, by a word that was held up', () => {
    const late = [
      ...expertSays.filter(({ receivedAt }) => receivedAt < at(320) || receivedAt > at(323)),
      hearsSince('EXPERT', 323, 321),
    ]
    expect(billed(BOTH, before, late, says('LEARNER', 'UNHEARD', 320, 300), after, end)).toBe(290 + 9)
  })

  it('counts from when the expert stopped hearing, if that was before', () => {
    const deafSince = expertSays.map((line) =>
      line.kind === 'UNHEARD' ? { ...line, heardUntil: at(299) } : line,
    )
    const back = says('LEARNER', 'UNHEARD', 320, 300)
    expect(billed(BOTH, before, deafSince, back, after, end)).toBe(289 + 10)
  })

  it('counts no later because the expert claims to have heard for longer', () => {
    const claims = expertSays.map((line) =>
      line.kind === 'UNHEARD' ? { ...line, heardUntil: line.receivedAt } : line,
    )
    expect(billed(BOTH, before, claims, after, end)).toBe(288 + 10)
    const back = says('LEARNER', 'UNHEARD', 320, 300)
    expect(billed(BOTH, before, claims, back, after, end)).toBe(290 + 10)
  })

  it('counts no sooner because the learner says that they heard for less', () => {
    const back = says('LEARNER', 'UNHEARD', 320, 100)
    expect(billed(BOTH, before, expertSays, back, after, end)).toBe(288 + 10)
  })
})

describe('an expert whose line dies in the 300th second', () => {
  it('is paid as far as the last words say, whatever the learner tells afterwards', () => {
    const dies = left(E, 322, 'CONNECTION_TIMEOUT')
    const expertSays = beats('EXPERT', 'HEARD', ...every(2, 11, 299))
    const heard = beats('LEARNER', 'HEARD', ...every(2, 12, 300))
    const unheard = (until: number) =>
      every(2, 301, 329).map((second) => says('LEARNER', 'UNHEARD', second, until))
    expect(billed(BOTH, expertSays, heard, unheard(300), dies, closed(330, A))).toBe(289)
    expect(billed(BOTH, expertSays, heard, unheard(250), dies, closed(330, A))).toBe(289)
  })
})

describe('a goodbye in the 310th second, of which LiveKit tells late and without a fraction', () => {
  const late = { ...left(E, 310), receivedAt: at(313) }
  const heard = beats('LEARNER', 'HEARD', ...every(2, 12, 308))
  const expertSays = beats('EXPERT', 'HEARD', ...every(2, 11, 309))
  const sum = (until: number) => {
    const unheard = says('LEARNER', 'UNHEARD', 312, until)
    const { learner, expert } = billOf(BOTH, heard, expertSays, unheard, late, closed(320, A))
    expect(learner.at(-1)?.end).toBe(at(320))
    return (expert.at(-1)?.end ?? 0) - START
  }

  it('counts to where the learner still heard within that second', () => {
    expect(sum(310.6)).toBe(310_600)
    expect(sum(309.4)).toBe(310_000)
  })

  it('counts no further than that second, whatever the learner says', () => {
    expect(sum(311.5)).toBe(310_000)
  })
})

describe('a goodbye in the 310th second, of which LiveKit tells at its end', () => {
  const slow = { ...left(E, 310), receivedAt: at(310.9) }
  const heard = beats('LEARNER', 'HEARD', ...every(2, 12, 310))
  const expertSays = beats('EXPERT', 'HEARD', ...every(2, 11, 309))
  const sum = (...words: Observation[]) =>
    ((billOf(BOTH, heard, expertSays, words, slow, closed(320, A)).expert.at(-1)?.end ?? 0) - START) / 1_000
  const gone = (since: number) => ({ ...says('LEARNER', 'UNHEARD', 311, 309.7), since: at(since) })

  it('counts to when the learner’s page saw the expert go', () => {
    expect(sum(gone(310.3))).toBe(310.3)
    expect(sum(gone(309.8))).toBe(310)
  })

  it('counts to LiveKit’s word, if the page says nothing, or nothing that could be', () => {
    expect(sum()).toBe(310.9)
    expect(sum(gone(309.2))).toBe(310.9)
    expect(sum(gone(310.95))).toBe(310.9)
  })

  it('counts to where the learner still heard, whatever else they say', () => {
    expect(sum({ ...says('LEARNER', 'UNHEARD', 311, 310.6), since: at(310.1) })).toBe(310.6)
  })
})
