import { getTranslations } from 'next-intl/server'
import { formatTime, sameClock } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { placeOfPerson } from '#src/i18n/place.ts'
import { Live } from '#src/ui/live.tsx'
import { Plate } from '#src/ui/person/plate.tsx'
import { portraitSrcSet, portraitUrl } from '../portrait-url.ts'
import type { ExpertPage } from '../read-expert.ts'

type ExpertHeadProps = { locale: Locale; zone: string; now: number; expert: ExpertPage }

/** Face, name, where they are and what time it is there, and what they say of themselves. */
export async function ExpertHead({ locale, zone, now, expert }: ExpertHeadProps) {
  const t = await getTranslations({ locale, namespace: 'expert' })
  const common = await getTranslations({ locale, namespace: 'common' })
  const place = placeOfPerson(locale, expert)
  const lang = expert.textLocale === locale ? undefined : expert.textLocale
  return (
    <div>
      <div className="grid grid-cols-[104px_minmax(0,1fr)] items-end gap-4 md:grid-cols-[176px_minmax(0,1fr)] md:gap-6">
        <Plate
          name={expert.name}
          src={portraitUrl(expert.portraitKey)}
          srcSet={portraitSrcSet(expert.portraitKey)}
          sizes="(min-width: 761px) 176px, 104px"
          alt={expert.name}
          field={expert.fields[0]?.slug}
          eager
          className="w-full"
        />
        <div className="min-w-0">
          {expert.online && expert.open && <Live>{common('availableNow')}</Live>}
          <h1 className="title-48 mt-2">{expert.name}</h1>
          <p lang={lang} className="mt-2.5 text-ink-2">
            {expert.headline}
          </p>
          <p className="num text-ink-2">
            {sameClock(now, expert.timeZone, zone)
              ? t('thereSame', { place })
              : t('there', { place, time: formatTime(locale, now, expert.timeZone) })}
          </p>
        </div>
      </div>
      <p
        lang={lang}
        className="mt-3.5 mb-3 max-w-[27em] font-serif text-[1.125rem]/[1.4] text-pretty whitespace-pre-line md:mt-5 md:mb-4 md:text-[1.25rem]/[1.4]"
      >
        {expert.bio}
      </p>
    </div>
  )
}
