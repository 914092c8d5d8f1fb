import { describe, expect, it } from 'vitest'
import type { PerMinuteTerms, PriceTerms } from '../money/price-terms.ts'
import { MINUTE } from '../time/instant.ts'
import { type MeterTerms, meter } from './meter.ts'
import { at, comes, every, expert, learner, left, START, seen } from './written-log.test-support.ts'

const DOUGH: PerMinuteTerms = {
  mode: 'PER_MINUTE',
  currency: 'EUR',
  rateMinorPerMinute: 120,
  freeMinutes: 3,
  maxMinutes: 30,
}
const terms = (price: PriceTerms = DOUGH, minutes = 30): MeterTerms => ({
  price,
  window: { start: START, end: START + minutes * MINUTE },
})
const A = learner()
const E = expert()
/** Together from the start on, polled every ten seconds up to a time. */
const togetherUntil = (seconds: number) => [
  ...comes(E, -20),
  ...comes(A, -10),
  ...every(10, -5, seconds).flatMap((second) => [...seen(A, second, -10), ...seen(E, second, -20)]),
]

describe('the running meter', () => {
  it('says what the session has cost so far: 21 min 20 s, 3 free, are €22.00', () => {
    const now = meter(togetherUntil(1_280), terms(), at(1_280))
    expect(now).toMatchObject({
      billableSeconds: 1_280,
      chargeableSeconds: 1_100,
      amountMinor: 2_200,
      running: true,
    })
  })

  it('knows when the free minutes will end, and later when they did', () => {
    expect(meter(togetherUntil(60), terms(), at(60)).freeUntil).toBe(at(180))
    expect(meter(togetherUntil(600), terms(), at(600)).freeUntil).toBe(at(180))
  })

  it('does not promise an end of the free minutes while it stands still, nor without any', () => {
    const dropped = [...togetherUntil(60), left(A, 60)]
    expect(meter(dropped, terms(), at(90)).freeUntil).toBeNull()
    expect(meter(togetherUntil(60), terms({ ...DOUGH, freeMinutes: 0 }), at(60)).freeUntil).toBeNull()
  })

  it('stops when one drops and goes on when they return', () => {
    const dropped = [...togetherUntil(600), left(A, 600), ...seen(E, 625, -20)]
    expect(meter(dropped, terms(), at(638))).toMatchObject({ running: false, billableSeconds: 600 })
    const back = [...dropped, ...comes(learner('PA_back'), 638)]
    expect(meter(back, terms(), at(640))).toMatchObject({ running: true, billableSeconds: 602 })
  })

  it('does not run before the booked start, however early both are there', () => {
    expect(meter(togetherUntil(-5), terms(), at(-5))).toMatchObject({ running: false, billableSeconds: 0 })
  })

  it('stands still at the booked end', () => {
    expect(meter(togetherUntil(1_800), terms(), at(1_800))).toMatchObject({
      running: false,
      remainingSeconds: 0,
    })
  })

  it('warns two minutes before the maximum and says when it was reached', () => {
    const short = terms({ ...DOUGH, maxMinutes: 10 })
    // Three free minutes and ten that cost something.
    expect(meter(togetherUntil(659), short, at(659))).toMatchObject({ warning: false, remainingSeconds: 121 })
    expect(meter(togetherUntil(660), short, at(660))).toMatchObject({ warning: true, remainingSeconds: 120 })
    expect(meter(togetherUntil(779), short, at(779)).capReachedAt).toBeNull()
    expect(meter(togetherUntil(900), short, at(900))).toMatchObject({
      capReachedAt: at(780),
      running: false,
      warning: false,
      billableSeconds: 780,
      amountMinor: 1_200,
    })
  })

  it('warns two minutes before the booked end, if that comes first', () => {
    const late = [
      ...comes(E, 600),
      ...comes(A, 600),
      ...every(10, 600, 1_690).flatMap((s) => seen(A, s, 600)),
      ...every(10, 600, 1_690).flatMap((s) => seen(E, s, 600)),
    ]
    expect(meter(late, terms(), at(1_680))).toMatchObject({
      warning: true,
      remainingSeconds: 120,
      capReachedAt: null,
    })
  })

  it('stops by itself when nothing at all was observed for half a minute', () => {
    expect(meter(togetherUntil(595), terms(), at(625))).toMatchObject({ running: true, billableSeconds: 625 })
    expect(meter(togetherUntil(595), terms(), at(626))).toMatchObject({
      running: false,
      billableSeconds: 625,
    })
  })

  it('of a session with a price shows the price, and of a free one nothing', () => {
    const croissants: PriceTerms = {
      mode: 'PER_SESSION',
      currency: 'EUR',
      durationMinutes: 30,
      priceMinor: 7_500,
    }
    const free: PriceTerms = { mode: 'FREE', currency: 'EUR', durationMinutes: 30 }
    expect(meter(togetherUntil(60), terms(croissants), at(60))).toMatchObject({
      amountMinor: 7_500,
      chargeableSeconds: 0,
      capReachedAt: null,
    })
    expect(meter(togetherUntil(60), terms(free), at(60))).toMatchObject({
      amountMinor: 0,
      billableSeconds: 60,
    })
  })

  it('shows whose line is where, for the strip', () => {
    const {
      learner: above,
      expert: below,
      together,
    } = meter(
      [...comes(E, 5), ...comes(A, 10), left(A, 100), ...comes(learner('PA_back'), 138)],
      terms(),
      at(150),
    )
    expect(above).toEqual([
      { start: at(10), end: at(100) },
      { start: at(138), end: at(150) },
    ])
    expect(below).toEqual([{ start: at(5), end: at(35) }])
    expect(together).toEqual([{ start: at(10), end: at(35) }])
  })
})
