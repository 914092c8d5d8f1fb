import { COMPARED_MINUTES } from '#src/domain/policy/catalog.ts'
import { formatMinutes } from '#src/i18n/format/duration.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translator.ts'
import type { CardOffering } from '../read-cards.ts'

export type PriceWords = { mode: string; price: string; limit: string }

/** The cheapest way in of each mode, in the order minute, session, free: "Per minute, €1.20, max €36.00". */
export function priceLines(locale: Locale, offerings: readonly CardOffering[]): PriceWords[] {
  const t = translator(locale, 'catalog')
  const cheapest = (mode: CardOffering['priceMode']) =>
    offerings
      .filter((each) => each.priceMode === mode)
      .toSorted((a, b) => unitPrice(a) - unitPrice(b))
      .slice(0, 1)
  return [
    ...cheapest('PER_MINUTE').map((offering) => ({
      mode: t('price.perMinute'),
      price: money(locale, offering, offering.rateMinorPerMinute),
      limit:
        offering.freeMinutes > 0
          ? `${t('price.firstMinutes', { minutes: offering.freeMinutes })}, ${maximumOf(locale, offering)}`
          : maximumOf(locale, offering),
    })),
    ...cheapest('PER_SESSION').map((offering) => ({
      mode: t('price.perSession'),
      price: money(locale, offering, offering.priceMinor),
      limit: formatMinutes(Math.min(...offering.durations)),
    })),
    ...cheapest('FREE').map((offering) => ({
      mode: offerings.length > 1 ? t('price.free') : t('price.freeOnly'),
      price: translator(locale, 'common')('free'),
      limit: formatMinutes(Math.min(...offering.durations)),
    })),
  ]
}

/** One offering as the board says it: `€1.20/min` and "max €36.00"; `€38.00` and `30 min`. */
export function offeringPrice(locale: Locale, offering: CardOffering): { price: string; limit: string } {
  const t = translator(locale, 'common')
  const length = formatMinutes(Math.min(...offering.durations))
  if (offering.priceMode === 'FREE') return { price: t('free'), limit: length }
  if (offering.priceMode === 'PER_SESSION')
    return { price: money(locale, offering, offering.priceMinor), limit: length }
  const rate = money(locale, offering, offering.rateMinorPerMinute)
  return { price: t('perMinute', { rate }), limit: maximumOf(locale, offering) }
}

/** The maximum that most sessions need: of half an hour, else the shortest that can be chosen. */
function maximumOf(locale: Locale, offering: CardOffering): string {
  const { durations, rateMinorPerMinute } = offering
  const minutes = durations.includes(COMPARED_MINUTES) ? COMPARED_MINUTES : Math.min(...durations)
  const amount = money(locale, offering, (rateMinorPerMinute ?? 0) * minutes)
  return translator(locale, 'catalog')('price.max', { amount })
}

function unitPrice(offering: CardOffering): number {
  return offering.rateMinorPerMinute ?? offering.priceMinor ?? 0
}

function money(locale: Locale, { currency }: CardOffering, amountMinor: number | null): string {
  return formatMoney(locale, { amountMinor: amountMinor ?? 0, currency })
}
