import { getTranslations } from 'next-intl/server'
import type { Ctx } from '#src/features/ports.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { expertHref } from '../addresses.ts'
import { portraitSrcSet, portraitUrl } from '../portrait-url.ts'
import type { CardOffering } from '../read-cards.ts'
import { readFaces } from '../read-home.ts'
import { FaceCard } from './face-card.tsx'
import { offeringPrice } from './price-words.ts'

/** Two people of today, facing each other; nothing where there are not two. */
export async function Faces({ ctx, locale }: { ctx: Ctx; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'home.faces' })
  const common = await getTranslations({ locale, namespace: 'common' })
  const cards = await readFaces(ctx, locale)
  return cards.map((card, index) => (
    <FaceCard
      key={card.expertId}
      flip={index === 1}
      face={{
        name: card.name,
        href: expertHref(locale, card),
        portrait: portraitUrl(card.portraitKey),
        portraits: portraitSrcSet(card.portraitKey),
        field: card.field,
        headline: card.headline,
        live: card.online ? common('availableNow') : undefined,
        ...(card.lead ? priceOf(card.lead) : { price: null, terms: null }),
      }}
    />
  ))

  function priceOf(lead: CardOffering) {
    if (lead.priceMode !== 'PER_MINUTE' || lead.freeMinutes === 0) {
      const { price, limit } = offeringPrice(locale, lead)
      return { price, terms: limit }
    }
    const rate = formatMoney(locale, { amountMinor: lead.rateMinorPerMinute ?? 0, currency: lead.currency })
    return {
      price: common('aMinute', { rate }),
      terms: t('firstMinutes', { minutes: lead.freeMinutes }),
    }
  }
}
