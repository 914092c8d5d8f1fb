import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { formatRelativeDay } from '#src/i18n/format/relative-day.ts'
import { languageName } from '#src/i18n/format/sentence.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { cityName } from '#src/i18n/place.ts'
import { Live } from '#src/ui/live.tsx'
import { Plate } from '#src/ui/person/plate.tsx'
import { PriceLine } from '#src/ui/person/price-line.tsx'
import { TimeCell } from '#src/ui/time-cell.tsx'
import { VisuallyHidden } from '#src/ui/visually-hidden.tsx'
import { expertHref } from '../addresses.ts'
import { portraitSrcSet, portraitUrl } from '../portrait-url.ts'
import type { ExpertCard } from '../read-cards.ts'
import { CheckedBadge } from './checked-badge.tsx'
import { ExpertRating } from './expert-rating.tsx'
import { priceLines } from './price-words.ts'

type ResultRowProps = {
  locale: Locale
  /** The reader's zone: times are theirs. */
  zone: string
  now: number
  card: ExpertCard
  /** "Why here: available now, speaks French"; absent where the order needs no reason. */
  why?: string
  /** The first rows are seen at once. */
  eager?: boolean
}

/** One expert in a list of results: who, what was checked, what others said, for how much, and the next times. */
export async function ResultRow({ locale, zone, now, card, why, eager }: ResultRowProps) {
  const t = await getTranslations({ locale, namespace: 'catalog.row' })
  const common = await getTranslations({ locale, namespace: 'common' })
  const page = expertHref(locale, card)
  return (
    <li className="grid grid-cols-[84px_minmax(0,1fr)] gap-x-3.5 gap-y-2.5 border-t border-rule py-[18px] first:border-t-0 md:grid-cols-[112px_minmax(0,1fr)] md:gap-x-6 md:py-[22px] lg:grid-cols-[128px_minmax(0,1fr)_232px]">
      <Link href={page} tabIndex={-1} aria-hidden="true" prefetch={false}>
        <Plate
          name={card.name}
          src={portraitUrl(card.portraitKey)}
          srcSet={portraitSrcSet(card.portraitKey)}
          sizes="(min-width: 1100px) 128px, (min-width: 761px) 112px, 84px"
          field={card.field}
          eager={eager}
          className="w-full"
        />
      </Link>
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline gap-x-3.5 gap-y-1.5">
          <h2 className="text-[1.375rem]/[1.15] md:text-[1.625rem]/[1.15]">
            <Link href={page} prefetch={false} className="no-underline hover:underline">
              {card.name}
            </Link>
          </h2>
          {card.online && <Live>{common('availableNow')}</Live>}
        </div>
        <p
          lang={card.headlineLocale === locale ? undefined : card.headlineLocale}
          className="mt-1 mb-2 max-w-[36em] text-15/[1.4] text-pretty md:text-17"
        >
          {card.headline}
        </p>
        {card.badge && <CheckedBadge locale={locale} zone={zone} badge={card.badge} />}
        <p className="mt-2 flex flex-wrap gap-x-[18px] gap-y-1 text-14 text-ink-2">
          <ExpertRating locale={locale} rating={card.rating} sessionsDone={card.sessionsDone} />
          <span>{card.languages.map((code) => languageName(locale, code)).join(', ')}</span>
          {card.city && <span>{cityName(locale, card.city)}</span>}
          {card.volunteer && <span>{t('volunteer')}</span>}
        </p>
        {why && <p className="mt-1.5 text-13 text-ink-3">{why}</p>}
      </div>
      <div className="col-span-full flex flex-col gap-2.5 md:gap-3 md:max-lg:col-start-2 lg:col-span-1">
        <dl>
          {priceLines(locale, card.offerings).map((line) => (
            <PriceLine key={line.mode} {...line} />
          ))}
        </dl>
        {card.times.length > 0 ? (
          <ul aria-label={t('times', { name: card.name })} className="grid grid-cols-3 gap-1.5">
            {card.times.map((startAt) => {
              const time = formatTime(locale, startAt, zone)
              const day = formatRelativeDay(locale, startAt, now, zone)
              return (
                <li key={startAt}>
                  <Link
                    href={expertHref(locale, card, startAt)}
                    prefetch={false}
                    className="block no-underline"
                  >
                    <TimeCell time={time} under={day} size="small" />
                    <VisuallyHidden>, {card.name}</VisuallyHidden>
                  </Link>
                </li>
              )
            })}
          </ul>
        ) : (
          <p className="text-14 text-ink-3">{t('allTimes')}</p>
        )}
      </div>
    </li>
  )
}
