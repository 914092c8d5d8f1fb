import { getTranslations } from 'next-intl/server'
import type { Ctx } from '#src/features/ports.ts'
import { formatList, languageName } from '#src/i18n/format/sentence.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { expertHref } from '../addresses.ts'
import { portraitSrcSet, portraitUrl } from '../portrait-url.ts'
import type { ExpertCard } from '../read-cards.ts'
import { readBoard } from '../read-home.ts'
import { BoardRow } from './board-row.tsx'
import { shortBadge } from './checked-badge.tsx'
import { offeringPrice } from './price-words.ts'

/** The next times to start, across all experts, in the reader's zone. */
export async function Board({ ctx, locale, zone }: { ctx: Ctx; locale: Locale; zone: string }) {
  const t = await getTranslations({ locale, namespace: 'home.board' })
  const cards = await readBoard(ctx, locale)
  if (cards.length === 0) return <p className="border-t border-rule py-6 text-ink-2">{t('none')}</p>
  return (
    <ul>
      {cards.map((card) => (
        <BoardRow key={card.expertId} entry={entryOf(card)} />
      ))}
    </ul>
  )

  function entryOf(card: ExpertCard) {
    const startAt = card.times[0] ?? 0
    const time = formatTime(locale, startAt, zone)
    const price = card.lead ? offeringPrice(locale, card.lead) : { price: '', limit: '' }
    return {
      href: expertHref(locale, card, startAt),
      time,
      dateTime: new Date(startAt).toISOString(),
      name: card.name,
      portrait: portraitUrl(card.portraitKey),
      portraits: portraitSrcSet(card.portraitKey),
      field: card.field,
      what: card.headline,
      badge: card.badge ? shortBadge(locale, card.badge) : undefined,
      languages: {
        short: card.languages.map((code) => code.toUpperCase()).join(' · '),
        long: formatList(
          locale,
          card.languages.map((code) => languageName(locale, code)),
        ),
      },
      ...price,
      book: t('book', { time }),
    }
  }
}
