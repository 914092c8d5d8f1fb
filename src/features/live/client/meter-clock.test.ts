import { describe, expect, it } from 'vitest'
import type { PriceTerms } from '#src/domain/money/price-terms.ts'
import { type CountedReading, shownMeter } from './meter-clock.ts'

const perMinute: PriceTerms = {
  mode: 'PER_MINUTE',
  currency: 'EUR',
  rateMinorPerMinute: 120,
  freeMinutes: 1,
  maxMinutes: 30,
}

function reading(change: Partial<CountedReading> = {}): CountedReading {
  return {
    together: [{ start: 0, end: 90_400 }],
    billableSeconds: 90,
    amountMinor: 60,
    running: true,
    remainingSeconds: 1_000,
    now: 90_400,
    ...change,
  }
}

describe('the figure between two readings', () => {
  it('is the server’s at the instant of the reading', () => {
    expect(shownMeter(reading(), perMinute, 90_400)).toMatchObject({ seconds: 90, amountMinor: 60 })
  })

  it('changes when the time together does, not when the reading came', () => {
    expect(shownMeter(reading(), perMinute, 90_999).seconds).toBe(90)
    expect(shownMeter(reading(), perMinute, 91_000).seconds).toBe(91)
  })

  it('is the same on two pages that read at different moments', () => {
    const early = reading()
    const late = reading({ together: [{ start: 0, end: 92_300 }], billableSeconds: 92, now: 92_300 })
    for (const at of [92_300, 92_999, 93_000, 94_100])
      expect(shownMeter(early, perMinute, at).seconds).toBe(shownMeter(late, perMinute, at).seconds)
  })

  it('carries the price of the seconds shown', () => {
    expect(shownMeter(reading(), perMinute, 91_400).amountMinor).toBe(62)
  })

  it('never passes what is left', () => {
    const end = reading({ remainingSeconds: 2 })
    expect(shownMeter(end, perMinute, 95_000)).toMatchObject({ seconds: 92, remainingSeconds: 0 })
  })

  it('stands still while the meter does', () => {
    expect(shownMeter(reading({ running: false }), perMinute, 94_000)).toMatchObject({
      seconds: 90,
      counting: false,
    })
  })

  it('waits when the server has said nothing for five seconds', () => {
    expect(shownMeter(reading(), perMinute, 95_500)).toMatchObject({ seconds: 95, counting: false })
    expect(shownMeter(reading(), perMinute, 120_000).seconds).toBe(95)
  })

  it('does not pass the second at which the page noticed a cut, though the server still counts', () => {
    const later = reading({ together: [{ start: 0, end: 94_400 }], billableSeconds: 94, now: 94_400 })
    expect(shownMeter(later, perMinute, 94_400, 91)).toMatchObject({ seconds: 91, amountMinor: 62 })
  })

  it('does not fall back to the last reading when the page notices a cut', () => {
    expect(shownMeter(reading(), perMinute, 92_300, 92)).toMatchObject({ seconds: 92, counting: false })
    expect(shownMeter(reading(), perMinute, 99_000, 92).seconds).toBe(92)
  })

  it('follows the server down when the cut began before the page noticed it', () => {
    const corrected = reading({ billableSeconds: 88, running: false })
    expect(shownMeter(corrected, perMinute, 94_400, 91).seconds).toBe(88)
  })

  it('leaves an agreed price alone', () => {
    const agreed: PriceTerms = {
      mode: 'PER_SESSION',
      currency: 'EUR',
      durationMinutes: 30,
      priceMinor: 2_500,
    }
    expect(shownMeter(reading({ amountMinor: 2_500 }), agreed, 91_000).amountMinor).toBe(2_500)
  })
})
