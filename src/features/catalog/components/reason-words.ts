import { formatCount, formatRating } from '#src/i18n/format/number.ts'
import { formatRelativeDay } from '#src/i18n/format/relative-day.ts'
import { languageName } from '#src/i18n/format/sentence.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translator.ts'
import type { Reason } from '../search/reasons.ts'

/** "Why here: available now, 4.9 from 287 sessions, speaks French". Undefined without a reason. */
export function whyHere(
  locale: Locale,
  reasons: readonly Reason[],
  { now, zone }: { now: number; zone: string },
): string | undefined {
  const t = translator(locale, 'catalog')
  const inWords = (reason: Reason): string => {
    switch (reason.kind) {
      case 'ONLINE':
        return t('reason.ONLINE')
      case 'FREE_SOON':
        return t('reason.FREE_SOON', {
          day: formatRelativeDay(locale, reason.at, now, zone),
          time: formatTime(locale, reason.at, zone),
        })
      case 'RATED':
        return t('reason.RATED', {
          rating: formatRating(locale, reason.rating),
          sessions: formatCount(locale, reason.sessions),
        })
      case 'SPEAKS':
        return t('reason.SPEAKS', { language: languageName(locale, reason.language) })
    }
  }
  const words = reasons.map(inWords)
  return words.length > 0 ? t('row.why', { reasons: words.join(', ') }) : undefined
}
