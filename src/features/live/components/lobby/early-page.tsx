import { useLocale, useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { formatDay } from '#src/i18n/format/date.ts'
import { capitalise } from '#src/i18n/format/sentence.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { DeviceCheck } from './device-check.tsx'
import { OpensIn } from './early.tsx'

const PREPARE = ['place', 'device', 'thing', 'network'] as const

type EarlyProps = Pick<ComponentProps<typeof DeviceCheck>, 'session' | 'portraits'> & {
  hrefs: ComponentProps<typeof DeviceCheck>['hrefs'] & { booking: string }
}

/** Somebody comes before the room opens: when it does, and what to do until then. */
export function Early({ session, hrefs, portraits }: EarlyProps) {
  const t = useTranslations('lobby.early')
  const locale = useLocale()
  const { opensAt, now, me } = session
  return (
    <div className="max-w-[40em] pt-11 md:pt-16">
      <h1 className="title-64">
        {t.rich('title', {
          time: formatTime(locale, opensAt, me.timeZone),
          em: (chunks) => <em>{chunks}</em>,
        })}
      </h1>
      <div className="lede mt-5">
        <p>{t('day', { day: capitalise(locale, formatDay(locale, opensAt, me.timeZone)) })}</p>
        <OpensIn seconds={(opensAt - now) / 1_000} />
      </div>
      <section className="section-rule mt-9">
        <h2 className="title-28">{t('check.title')}</h2>
        <p className="mt-1.5 mb-4 text-ink-2">{t('check.text')}</p>
        <DeviceCheck {...{ session, hrefs, portraits }} />
      </section>
      <section className="section-rule mt-9">
        <h2 className="title-28">{t('prepare')}</h2>
        <ul className="mt-3">
          {PREPARE.map((each) => (
            <li key={each} className="border-b border-rule py-3 text-ink-2">
              {t(`list.${each}`)}
            </li>
          ))}
        </ul>
      </section>
      <div className="mt-8">
        <ButtonLink href={hrefs.booking}>{t('booking')}</ButtonLink>
      </div>
    </div>
  )
}
