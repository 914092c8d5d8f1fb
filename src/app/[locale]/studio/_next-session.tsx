import { getTranslations } from 'next-intl/server'
import { routes } from '#src/app/routes.ts'
import { firstName } from '#src/domain/identity/first-name.ts'
import type { BookingRow } from '#src/features/booking/list-bookings.ts'
import { portraitUrl } from '#src/features/catalog/portrait-url.ts'
import { roomHours } from '#src/features/live/session-time.ts'
import { formatMinutes } from '#src/i18n/format/duration.ts'
import { formatRelativeDay } from '#src/i18n/format/relative-day.ts'
import { capitalise } from '#src/i18n/format/sentence.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'
import { ButtonLink } from '#src/ui/button-link.tsx'
import { Plate } from '#src/ui/person/plate.tsx'

interface NextSessionProps {
  locale: Locale
  zone: string
  now: number
  row: BookingRow
}

/** Who comes next, when, with what; and the way to the room. */
export async function NextSession({ locale, zone, now, row }: NextSessionProps) {
  const t = await getTranslations({ locale, namespace: 'studio.today' })
  const { learner, title, note, startAt, endAt } = row
  const day = capitalise(locale, formatRelativeDay(locale, startAt, now, zone))
  const minutes = Math.round((endAt.getTime() - startAt.getTime()) / 60_000)
  const isOpen = now >= roomHours(row).opensAt
  return (
    <section className="mt-6 grid grid-cols-[52px_minmax(0,1fr)] items-center gap-x-4 gap-y-4 rounded-2 border-[1.5px] border-ink bg-sheet p-4 md:grid-cols-[60px_minmax(0,1fr)_auto] md:px-5">
      <Plate name={learner.name} src={portraitUrl(learner.portraitKey)} field={row.categorySlug} />
      <div className="min-w-0">
        <h2 className="font-sans text-17/[1.3] font-semibold tracking-normal">
          {t('next', { name: learner.name, title })}
        </h2>
        <p className="num text-15 text-ink-2">
          {t('nextTime', {
            when: `${day} ${formatTime(locale, startAt, zone)}`,
            minutes: formatMinutes(minutes),
          })}
        </p>
        {note && (
          <p className="text-15 text-ink-2 wrap-anywhere">
            {t('wrote', { name: firstName(learner.name), text: note })}
          </p>
        )}
      </div>
      <ButtonLink kind="go" href={localePath(locale, routes.session(row.id))} className="max-md:col-span-2">
        {isOpen ? t('enter') : t('prepare')}
      </ButtonLink>
    </section>
  )
}
