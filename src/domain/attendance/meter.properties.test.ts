import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PriceTerms } from '../money/price-terms.ts'
import { DETECTION_LAG, HEARD_WITHIN, HEARTBEAT_EVERY, POLL_EVERY, SILENT_AFTER } from '../policy/session.ts'
import { MINUTE } from '../time/instant.ts'
import { duration, type IntervalSet, intersect, merge } from '../time/interval-set.ts'
import { finalMeter, type MeterTerms, meter } from './meter.ts'
import type { Observation } from './observation.ts'
import { LOOK_EVERY, observe, type Stay, type TrueSession, trueMs } from './simulated-log.test-support.ts'

const START = Date.UTC(2026, 10, 24, 17, 45)
const PRICE: PriceTerms = {
  mode: 'PER_MINUTE',
  currency: 'EUR',
  rateMinorPerMinute: 120,
  freeMinutes: 3,
  maxMinutes: 30,
}
const TERMS: MeterTerms = { price: PRICE, window: { start: START, end: START + 30 * MINUTE } }
const billedMs = (log: readonly Observation[], now: number) =>
  finalMeter(log, TERMS, now).billableSeconds * 1_000

/** Up to four stays of one person: come, stay, go, come again. */
const stays: fc.Arbitrary<Stay[]> = fc
  .array(
    fc.record({
      away: fc.integer({ min: 300, max: 60_000 }),
      stay: fc.integer({ min: 1_000, max: 120_000 }),
      end: fc.constantFrom('GOODBYE' as const, 'DEAD' as const),
      cutAfter: fc.option(fc.integer({ min: 10_000, max: 60_000 }), { nil: null }),
      cutFor: fc.integer({ min: 5_000, max: 14_000 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => {
    let at = 0
    return parts.map(({ away, stay, end, cutAfter, cutFor }) => {
      const from = at + away
      at = from + stay
      const fits = cutAfter !== null && cutAfter + cutFor + 10_000 < stay
      return {
        from,
        to: at,
        end,
        cuts: fits ? [{ start: from + cutAfter, end: from + cutAfter + cutFor }] : [],
      }
    })
  })

/** The room is closed some time after the last has gone, or while somebody is there, dead or alive. */
const sessions = fc
  .record({
    learner: stays,
    expert: stays,
    lag: fc.integer({ min: 10_000, max: 21_500 }),
    closing: fc.integer({ min: -60_000, max: 30_000 }),
  })
  .map(({ learner, expert, lag, closing }): TrueSession => {
    const last = Math.max(...[...learner, ...expert].map((stay) => stay.to))
    const closedAt = Math.max(1_000, last + closing)
    const until = (list: readonly Stay[]) =>
      list
        .filter((stay) => stay.from < closedAt)
        .map((stay) => (stay.to < closedAt ? stay : { ...stay, to: closedAt, end: 'GOODBYE' as const }))
    return { learner: until(learner), expert: until(expert), lag, closedAt, beats: true }
  })

/**
 * Without heartbeats nobody can know of a cut that LiveKit bridged, nor that somebody was gone already when a rejoin
 * or the closing of the room ended a connection that LiveKit and two polls still held for alive.
 */
const withoutBeats = sessions.map((session): TrueSession => {
  const plain = (list: readonly Stay[]) =>
    list.map((stay, index): Stay => {
      const next = list[index + 1]?.from
      const away = (next ?? session.closedAt) - stay.to
      const told = {
        ...stay,
        end: away > session.lag + 2 * POLL_EVERY ? stay.end : 'GOODBYE',
        cuts: [],
      } as const
      return next === undefined && away <= 2 * POLL_EVERY ? { ...told, to: session.closedAt } : told
    })
  return { ...session, learner: plain(session.learner), expert: plain(session.expert), beats: false }
})

/**
 * What happens to webhooks: lost, late by 7 s, or sent twice. A goodbye is not lost right before the closing of the
 * room, when no two polls are left to find out.
 */
const chaos = fc.array(fc.constantFrom('FINE', 'FINE', 'FINE', 'LOST', 'LATE', 'TWICE'), {
  minLength: 64,
  maxLength: 64,
})
function disturb(session: TrueSession, fates: readonly string[]): Observation[] {
  let webhooks = 0
  const lastPolls = START + session.closedAt - 2 * POLL_EVERY
  return observe(session, START).flatMap((line) => {
    if (line.source !== 'WEBHOOK') return [line]
    const fate = fates[webhooks++ % fates.length]
    if (fate === 'LOST') return line.kind === 'LEFT' && line.receivedAt > lastPolls ? [line] : []
    if (fate === 'LATE') return [{ ...line, receivedAt: line.receivedAt + 7_300 }]
    return fate === 'TWICE' ? [line, { ...line, receivedAt: line.receivedAt + 1_000 }] : [line]
  })
}

describe('the bill', () => {
  it('is never more than a second above the truth, whatever gets lost, comes late, twice or out of order', () => {
    fc.assert(
      fc.property(fc.oneof(sessions, withoutBeats), chaos, (session, fates) => {
        fc.pre(!bothGone(session))
        const log = disturb(session, fates)
        const truth = Math.min(trueMs(session, START), 30 * MINUTE)
        const billed = billedMs(log, START + session.closedAt + 60_000)
        expect(billed).toBeLessThanOrEqual(truth + 1_000 + unnoticed(session))
      }),
      { numRuns: 400 },
    )
  })

  it('is no higher because the expert’s page claims to have heard to the last', () => {
    fc.assert(
      fc.property(sessions, chaos, (session, fates) => {
        fc.pre(!bothGone(session))
        const claims = disturb(session, fates).map((line) =>
          line.source === 'BEACON' && line.role === 'EXPERT'
            ? { ...line, heardUntil: line.receivedAt }
            : line,
        )
        const truth = Math.min(trueMs(session, START), 30 * MINUTE)
        const billed = billedMs(claims, START + session.closedAt + 60_000)
        expect(billed).toBeLessThanOrEqual(truth + 1_000 + unnoticed(session))
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    // Both say until when they heard, and whoever was cut off comes back with it.
    ['learner', LOOK_EVERY],
    // What an expert says of it is a claim: their own last word before the cut stands.
    ['expert', HEARTBEAT_EVERY],
  ] as const)('gives away no more of a cut of the %s’s line than it takes to say so', (whose, untold) => {
    const oneCut = fc
      .record({
        from: fc.integer({ min: 300, max: 4_000 }),
        start: fc.integer({ min: 20_000, max: 24_000 }),
        length: fc.integer({ min: 5_000, max: 14_000 }),
      })
      .map(({ from, start, length }): TrueSession => {
        const stay: Stay = { from, to: 60_000, end: 'GOODBYE' }
        const cut: Stay = { ...stay, cuts: [{ start, end: start + length }] }
        const both = { learner: [stay], expert: [stay], [whose]: [cut] }
        return { ...both, lag: 21_500, closedAt: 60_000, beats: true }
      })
    fc.assert(
      fc.property(oneCut, (session) => {
        const given = trueMs(session, START) - billedMs(observe(session, START), START + 60_000)
        // Two looks for the end of the cut and of the session, and the second that a bill is rounded down to.
        expect(given).toBeLessThanOrEqual(1_000 + 2 * LOOK_EVERY + untold)
      }),
    )
  })

  it('is within a second of the truth when everybody says goodbye and nothing gets lost', () => {
    const polite = withoutBeats.map((session): TrueSession => {
      const goodbye = (list: readonly Stay[]) => list.map((stay) => ({ ...stay, end: 'GOODBYE' as const }))
      return { ...session, learner: goodbye(session.learner), expert: goodbye(session.expert) }
    })
    fc.assert(
      fc.property(polite, (session) => {
        const inWindow = trueMs(session, START)
        fc.pre(session.closedAt < 30 * MINUTE)
        const billed = billedMs(observe(session, START), START + session.closedAt)
        // A stay whose end fell into the next second on its way to us loses the rest of a second.
        const roundings = session.learner.length + session.expert.length
        expect(Math.abs(billed - inWindow)).toBeLessThanOrEqual(
          1_000 + roundings * 15 + crossings(session) * 1_000,
        )
      }),
    )
  })

  it('gives away no more than the detection lag for each connection that died', () => {
    fc.assert(
      fc.property(withoutBeats, (session) => {
        fc.pre(session.closedAt < 30 * MINUTE)
        const ends = session.learner.length + session.expert.length
        const billed = billedMs(observe(session, START), START + session.closedAt)
        expect(billed).toBeGreaterThanOrEqual(trueMs(session, START) - 1_000 - ends * (DETECTION_LAG + 1_000))
      }),
    )
  })

  it('does not depend on the order of the log or on copies in it', () => {
    fc.assert(
      fc.property(sessions, chaos, fc.nat(), (session, fates, seed) => {
        const log = disturb(session, fates)
        const now = START + session.closedAt + 60_000
        const roll = dice(seed)
        const copies = log.filter(() => roll() % 3 === 0)
        const shuffled = [...log, ...copies]
          .map((line) => ({ line, key: roll() }))
          .sort((a, b) => a.key - b.key)
          .map(({ line }) => line)
        expect(finalMeter(shuffled, TERMS, now)).toEqual(finalMeter(log, TERMS, now))
        expect(meter(shuffled, TERMS, now)).toEqual(meter(log, TERMS, now))
      }),
      { numRuns: 50 },
    )
  })

  it('is never above the running meter', () => {
    fc.assert(
      fc.property(sessions, chaos, fc.nat(12 * MINUTE), (session, fates, at) => {
        const now = START + at
        const known = disturb(session, fates).filter((line) => line.receivedAt <= now)
        const running = meter(known, TERMS, now)
        expect(finalMeter(known, TERMS, now).amountMinor).toBeLessThanOrEqual(running.amountMinor)
      }),
    )
  })
})

describe('the running meter', () => {
  it('never goes back while nothing new is observed', () => {
    fc.assert(
      fc.property(
        sessions,
        chaos,
        fc.nat(30 * MINUTE),
        fc.nat(40 * MINUTE),
        (session, fates, seen, later) => {
          const known = disturb(session, fates).filter((line) => line.receivedAt <= START + seen)
          const before = meter(known, TERMS, START + seen)
          const after = meter(known, TERMS, START + seen + later)
          expect(after.billableSeconds).toBeGreaterThanOrEqual(before.billableSeconds)
          expect(after.amountMinor).toBeGreaterThanOrEqual(before.amountMinor)
        },
      ),
    )
  })
})

/** Both lines dead at once, and nobody left to tell: that looks as if our own server had been away. */
function bothGone({ learner, expert, closedAt, beats }: TrueSession): boolean {
  return beats && intersect(gone(learner, closedAt), gone(expert, closedAt)).length > 0
}

/** Numbers without order, the same for the same seed. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 8
  }
}

/**
 * Time for which one waited at a dead line too shortly for the pages to tell: at the learner's until the expert's
 * next heartbeat, at the expert's until their page counts as silent.
 */
function unnoticed(session: TrueSession): number {
  const tooShort = (dead: readonly Stay[], waiting: readonly Stay[], noticedAfter: number) => {
    const there = merge(waiting.map((stay) => ({ start: stay.from, end: stay.to })))
    const waited = intersect(gone(dead, session.closedAt), there)
    return duration(waited.filter(({ start, end }) => end - start < noticedAfter))
  }
  if (!session.beats) return 0
  return (
    tooShort(session.learner, session.expert, HEARTBEAT_EVERY + HEARD_WITHIN) +
    tooShort(session.expert, session.learner, SILENT_AFTER + HEARTBEAT_EVERY)
  )
}

/** When somebody's line was dead without a goodbye. */
function gone(list: readonly Stay[], closedAt: number): IntervalSet {
  const dead = list.flatMap((stay, index) =>
    stay.end === 'DEAD' ? [{ start: stay.to, end: list[index + 1]?.from ?? closedAt }] : [],
  )
  return merge([...list.flatMap((stay) => stay.cuts ?? []), ...dead])
}

/** Ends whose webhook reached us in the second after the one that it names. */
function crossings(session: TrueSession): number {
  return [...session.learner, ...session.expert].filter((stay) => stay.to % 1_000 >= 985).length
}
