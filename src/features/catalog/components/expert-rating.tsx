import { getTranslations } from 'next-intl/server'
import { shownRating } from '#src/domain/catalog/shown-rating.ts'
import { RATED_FROM_SESSIONS } from '#src/domain/policy/catalog.ts'
import { formatRating } from '#src/i18n/format/number.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { Rating } from '#src/ui/person/rating.tsx'

type ExpertRatingProps = { locale: Locale; rating: number | null; sessionsDone: number }

/** `★ 4.9 from 287 sessions`; before the fifth session "New here", without stars. */
export async function ExpertRating({ locale, rating, sessionsDone }: ExpertRatingProps) {
  const t = await getTranslations({ locale, namespace: 'catalog.row' })
  const shown = shownRating({ rating, sessionsDone })
  if (shown === null) {
    return (
      <span>
        {t.rich('newHere', {
          count: sessionsDone,
          from: RATED_FROM_SESSIONS,
          b: (chunks) => <b className="font-semibold text-ink">{chunks}</b>,
        })}
      </span>
    )
  }
  return <Rating value={formatRating(locale, shown)}>{t('sessions', { count: sessionsDone })}</Rating>
}
