import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Locale } from '#src/i18n/locale.ts'
import { cx } from '#src/ui/cx.ts'

type HeroProps = {
  locale: Locale
  /** Hour of the day where the reader is, 0 to 23: it decides how the question ends. */
  hour: number
  search: ReactNode
  /** What others looked for, as links to those searches. */
  tried: readonly { href: string; label: string }[]
  /** Two faces, when somebody is there. */
  faces?: ReactNode
}

/** The first screen's question, its box, and two people. */
export async function Hero({ locale, hour, search, tried, faces }: HeroProps) {
  const t = await getTranslations({ locale, namespace: 'home' })
  return (
    <section
      className={cx(
        'grid grid-cols-1 items-start gap-[26px] pt-6 pb-2 md:gap-10 md:pt-11 md:pb-10 lg:gap-14',
        faces ? 'lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]' : 'lg:grid-cols-[minmax(0,8fr)_minmax(0,4fr)]',
      )}
    >
      <div>
        <h1 className="title-84">
          {t.rich('hero.title', { part: partOfDay(hour), em: (chunks) => <em>{chunks}</em> })}
        </h1>
        <p className="lede mt-3 mb-[18px] max-w-[34em] md:mt-5 md:mb-[30px]">{t('hero.lede')}</p>
        {search}
        {tried.length > 0 && (
          <div className="mt-3.5 flex items-baseline gap-x-[18px] gap-y-1 text-14 text-ink-2 max-md:-mr-(--gutter) max-md:overflow-x-auto max-md:whitespace-nowrap md:flex-wrap">
            <span className="text-ink-3">{t('hero.tried')}</span>
            {tried.map((each) => (
              <Link key={each.href} href={each.href} className="py-1 hover:decoration-2">
                {each.label}
              </Link>
            ))}
          </div>
        )}
      </div>
      {faces && <div className="grid grid-cols-2 gap-[3px] md:max-lg:gap-x-6">{faces}</div>}
    </section>
  )
}

/** Five in the morning begins a day; from ten at night it is tonight. */
function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' | 'night' {
  if (hour >= 22 || hour < 5) return 'night'
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}
