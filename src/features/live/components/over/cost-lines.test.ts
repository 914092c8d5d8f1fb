import { describe, expect, it } from 'vitest'
import type { Held } from '../../read-outcome.ts'
import type { SessionView } from '../../read-session.ts'
import { costLines } from './cost-lines.ts'

const session = {
  terms: { mode: 'PER_SESSION', currency: 'EUR', durationMinutes: 60, priceMinor: 7_500 },
  me: { role: 'LEARNER', name: 'Julie Moreau' },
  other: { name: 'Dr Inês Carvalho' },
} as SessionView
const forTheExpert = {
  ...session,
  me: { role: 'EXPERT', name: 'Dr Inês Carvalho' },
  other: { name: 'Julie Moreau' },
} as SessionView

const held = (outcome: Partial<Held>) =>
  ({
    verdict: 'HELD_TOGETHER',
    meter: { billableSeconds: 1_200, amountMinor: 7_500 },
    dueMinor: 0,
    amountMinor: 0,
    why: null,
    ...outcome,
  }) as Held

const words = (view: SessionView, outcome: Held, locale: 'en' | 'fr' = 'en') =>
  costLines(locale, view, outcome).map(({ label, amount }) => `${label}: ${amount}`.replaceAll('\u00a0', ' '))

describe('what a session cost, on the page after it', () => {
  it('is the agreed price', () => {
    expect(words(session, held({ dueMinor: 7_500, amountMinor: 7_500 }))).toEqual([
      'Together: 20 min 00 s',
      'Agreed price: €75.00',
    ])
  })

  it('is nothing, with its true reason to each, where the expert cut it short', () => {
    const short = held({ why: 'HALF_NOT_HELD' })
    expect(words(session, short).at(-1)).toBe(
      'Less than half of it was held, not by your doing: nothing to pay: − €75.00',
    )
    expect(words(forTheExpert, short).at(-1)).toBe(
      'Less than half of it was held, not by Julie’s doing: nothing to pay: − €75.00',
    )
    expect(words(session, short, 'fr').at(-1)).toBe(
      'Moins de la moitié a eu lieu, sans que cela tienne à vous : rien à payer: − 75,00 €',
    )
  })

  it('is nothing where the bank had let go of the money, also of a session that was missed', () => {
    const lost = held({ why: 'RESERVATION_LOST', dueMinor: 7_500 })
    expect(words(session, lost).at(-1)).toBe(
      'The reservation on your card had ended: nothing is charged: − €75.00',
    )
    expect(words(session, { ...lost, verdict: 'LEARNER_ABSENT', dueMinor: 3_750 })).toEqual([
      'Late cancellation under the terms: €37.50',
      'The reservation on your card had ended: nothing is charged: − €37.50',
    ])
  })
})
