import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translator.ts'
import { MOST_RANGES } from './ranges.ts'

/** The words around the ranges of a day; made on the server, for as many ranges as there may be. */
export function rangeTexts(locale: Locale) {
  const t = translator(locale, 'studio.hours')
  return {
    labels: {
      closed: t('closed'),
      from: t('from'),
      to: t('to'),
      add: t('add'),
      remove: t('remove'),
    },
    /** "{day}, range {number}" */
    nameRanges: (day: string) =>
      Array.from({ length: MOST_RANGES }, (_, index) => t('rangeOf', { day, number: index + 1 })),
  }
}
