import { describe, expect, it } from 'vitest'
import { MINUTE } from '../time/instant.ts'
import type { Observation } from './observation.ts'
import { verdict } from './verdict.ts'
import {
  at,
  beats,
  comes,
  every,
  expert,
  joined,
  learner,
  left,
  START,
  seen,
  turnedAway,
} from './written-log.test-support.ts'

const BOOKING = { startAt: START, endAt: START + 30 * MINUTE, mode: 'PER_MINUTE' as const }
const A = learner()
const E = expert()
const says = (log: readonly Observation[], seconds: number) => verdict(log, BOOKING, at(seconds))

/** Somebody waits in the room, seen by every poll. */
const waits = (who: typeof A, from: number, to: number) => [
  ...comes(who, from),
  ...every(10, from, to).flatMap((second) => seen(who, second, from)),
]

describe('the verdict', () => {
  it('is open before ten minutes have passed', () => {
    expect(says(waits(A, -60, 599), 599)).toBeNull()
  })

  it('finds the expert absent once the learner has waited ten minutes in vain', () => {
    expect(says(waits(A, -60, 610), 601)).toBe('EXPERT_ABSENT')
  })

  it('finds the learner absent once the expert has waited ten minutes in vain', () => {
    expect(says(waits(E, -60, 610), 601)).toBe('LEARNER_ABSENT')
  })

  it('does not count having been there before the start', () => {
    expect(says([...waits(A, -60, 610), ...comes(E, -300), left(E, -100)], 601)).toBe('EXPERT_ABSENT')
  })

  it('takes a learner who comes late for one who waits: they are there, the expert is not', () => {
    expect(says(waits(A, 700, 800), 750)).toBe('EXPERT_ABSENT')
  })

  it('is that they were together from the first moment on', () => {
    expect(says([...waits(E, 5, 590), ...comes(A, 590)], 591)).toBe('HELD_TOGETHER')
    expect(says([...waits(E, 5, 590), ...comes(A, 590), left(A, 592)], 1_900)).toBe('HELD_TOGETHER')
  })

  it('does not call together what was before the booked time', () => {
    const early = [...comes(E, -300), ...comes(A, -290), left(A, -100), left(E, -100)]
    expect(says(early, 1_801)).toBe('NOBODY_CAME')
  })

  it('waits on while both are there and one has no microphone yet', () => {
    expect(says([...waits(E, 5, 700), joined(A, 20), ...seen(A, 690, 20, false)], 700)).toBeNull()
  })

  it('blames nobody when they missed each other', () => {
    const missed = [...comes(A, 10), left(A, 480), ...waits(E, 500, 700)]
    expect(says(missed, 700)).toBeNull()
    expect(says(missed, 1_801)).toBe('NOBODY_CAME')
  })

  it('blames the expert of a learner who gave up before the ten minutes, but not the other way round', () => {
    expect(says([...comes(A, 10), left(A, 480)], 1_800)).toBe('EXPERT_ABSENT')
    expect(says([...comes(E, 10), left(E, 480)], 1_800)).toBe('NOBODY_CAME')
  })

  it('is that nobody came when the time is over and the log empty', () => {
    expect(says([], 1_799)).toBeNull()
    expect(says([], 1_800)).toBe('NOBODY_CAME')
  })

  it('of a session of ten minutes or less is found at its end', () => {
    for (const minutes of [5, 10]) {
      const short = { ...BOOKING, endAt: START + minutes * MINUTE }
      const end = minutes * 60
      const found = (log: readonly Observation[], seconds: number) => verdict(log, short, at(seconds))
      expect(found(waits(E, -60, end), end - 1)).toBeNull()
      expect(found(waits(E, -60, end + 10), end)).toBe('LEARNER_ABSENT')
      expect(found(waits(E, -60, end + 10), end + 300)).toBe('LEARNER_ABSENT')
      expect(found(waits(A, -60, end + 10), end)).toBe('EXPERT_ABSENT')
      expect(found([...comes(E, 0), left(E, end - 60)], end)).toBe('NOBODY_CAME')
    }
  })

  it('of a session with one price is that they met, though the learner only listened', () => {
    const listens = [...waits(E, 5, 700), joined(A, 20), ...seen(A, 690, 20, false)]
    expect(verdict(listens, { ...BOOKING, mode: 'PER_SESSION' }, at(700))).toBe('HELD_TOGETHER')
  })

  it('is not that they met while neither heard the other', () => {
    const both = [...waits(E, 5, 1_800), ...waits(A, 5, 1_800)]
    const deaf = [
      ...beats('LEARNER', 'UNHEARD', ...every(2, 5, 1_800)),
      ...beats('EXPERT', 'UNHEARD', ...every(2, 5, 1_800)),
    ]
    for (const mode of ['PER_MINUTE', 'PER_SESSION'] as const)
      expect(verdict([...both, ...deaf], { ...BOOKING, mode }, at(1_800))).toBe('NOBODY_CAME')
  })

  it('stays what it was, whatever comes after', () => {
    const decided = waits(A, -60, 700)
    for (const seconds of [601, 700, 1_800, 9_000]) expect(says(decided, seconds)).toBe('EXPERT_ABSENT')
  })
})

describe('while LiveKit says nothing', () => {
  /** The expert came in and was seen for five minutes; then LiveKit froze, and their page goes on beating. */
  const frozen = (until: number) => [
    ...waits(E, -60, 300),
    ...beats('EXPERT', 'UNHEARD', ...every(2, 0, until)),
  ]

  it('nobody is absent, though the page of the one who came goes on beating', () => {
    expect(says(frozen(700), 700)).toBeNull()
    expect(says(frozen(1_800), 1_800)).toBe('NOBODY_CAME')
    const learnerWaits = [...waits(A, -60, 300), ...beats('LEARNER', 'UNHEARD', ...every(2, 0, 700))]
    expect(says(learnerWaits, 700)).toBeNull()
  })

  it('three polls may be missing before the deadline, and no more', () => {
    expect(says([...waits(E, 0, 570), ...beats('EXPERT', 'UNHEARD', ...every(2, 0, 600))], 601)).toBe(
      'LEARNER_ABSENT',
    )
    expect(says([...waits(E, 0, 560), ...beats('EXPERT', 'UNHEARD', ...every(2, 0, 600))], 601)).toBeNull()
  })

  it('the wait goes on, and whoever has still not come when LiveKit sees the other again did not', () => {
    const back = [...frozen(800), ...seen(E, 805, -60)]
    expect(says(back, 804)).toBeNull()
    expect(says(back, 805)).toBe('LEARNER_ABSENT')
  })
})

describe('somebody whose page tried to come in', () => {
  it('is not absent, though they were never connected', () => {
    const learnerTries = [...waits(E, -60, 700), ...beats('LEARNER', 'HEARTBEAT', ...every(2, 200, 700))]
    expect(says(learnerTries, 700)).toBeNull()
    expect(says([...learnerTries, ...waits(E, 700, 1_800)], 1_800)).toBe('NOBODY_CAME')
    const expertTries = [...waits(A, -60, 1_800), ...beats('EXPERT', 'HEARTBEAT', ...every(2, 200, 700))]
    expect(says(expertTries, 700)).toBeNull()
    expect(says(expertTries, 1_800)).toBe('NOBODY_CAME')
  })

  it('is not absent, though they gave up before the ten minutes: the page told them that nothing is charged', () => {
    const gaveUp = [...waits(E, -60, 700), ...beats('LEARNER', 'HEARTBEAT', ...every(2, 10, 400))]
    expect(says(gaveUp, 700)).toBeNull()
  })

  it('is absent if that was before the start, or after they were found missing', () => {
    const early = [...waits(E, -60, 700), ...beats('LEARNER', 'HEARTBEAT', -300, -298)]
    expect(says(early, 700)).toBe('LEARNER_ABSENT')
    const late = [...waits(E, -60, 700), ...beats('LEARNER', 'HEARTBEAT', 601, 603)]
    expect(says(late, 700)).toBe('LEARNER_ABSENT')
  })

  it('is not absent either if we ourselves had to turn them away, at the door and before the start', () => {
    expect(says([...waits(E, -60, 700), turnedAway('LEARNER', -120)], 700)).toBeNull()
    expect(says([...waits(A, -60, 700), turnedAway('EXPERT', 30)], 700)).toBeNull()
    expect(says([...comes(A, 10), left(A, 480), turnedAway('EXPERT', 30)], 1_800)).toBe('NOBODY_CAME')
    expect(says([...waits(E, -60, 700), turnedAway('EXPERT', -120)], 700)).toBe('LEARNER_ABSENT')
  })

  it('and then comes in is met like anybody else', () => {
    const tries = beats('LEARNER', 'HEARTBEAT', ...every(2, 200, 800))
    expect(says([...waits(E, -60, 900), ...tries, ...comes(A, 800)], 801)).toBe('HELD_TOGETHER')
  })
})
