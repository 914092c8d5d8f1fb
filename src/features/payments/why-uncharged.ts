import type { Side } from '#src/domain/access/side.ts'
import { type WhyNothing, whyNothing } from '#src/domain/money/why-nothing.ts'
import type { Currency } from '#src/domain/policy/money.ts'
import { storedMeter } from '#src/features/live/stored-meter.ts'
import type { Booking, LiveSession, Payment } from '#src/generated/prisma/client.ts'
import { formatDeduction } from '#src/i18n/format/money.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translator.ts'
import { chargedAmount } from './charged-amount.ts'

/** Why a session that is over costs nothing; null where it costs something, or the verdict alone says it. */
export function whyUncharged(
  { priceMode, currency }: Pick<Booking, 'priceMode' | 'currency'>,
  session: Pick<LiveSession, 'meter' | 'amountMinor'> | null,
  payment: Pick<Payment, 'status' | 'capturedMinor'> | null,
): WhyNothing | null {
  const meter = storedMeter(session)
  if (!meter || !session) return null
  return whyNothing({
    mode: priceMode,
    currency: currency as Currency,
    verdict: meter.verdict,
    priceMinor: meter.amountMinor,
    dueMinor: session.amountMinor ?? 0,
    chargedMinor: chargedAmount(session, payment),
  })
}

/** The line that takes off again what is not charged, and says why. @param learner how the expert calls them */
export function unchargedLine(
  locale: Locale,
  why: WhyNothing,
  { side, learner, ...amount }: { side: Side; learner: string; amountMinor: number; currency: string },
): { label: string; amount: string } {
  const t = translator(locale, 'receipt.uncharged')
  return { label: t(why, { side, name: learner }), amount: formatDeduction(locale, amount) }
}
