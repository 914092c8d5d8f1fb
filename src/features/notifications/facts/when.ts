import { formatDay, formatDayOfYear } from '#src/i18n/format/date.ts'
import { capitalise } from '#src/i18n/format/sentence.ts'
import { formatTime, sameClock } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { ofPlace } from '#src/i18n/place.ts'
import { mailTranslator } from './mail-translator.ts'

/** Epoch milliseconds. */
export interface Stretch {
  start: number
  end: number
}

/** The reader's zone, and the other person's. */
export interface Zones {
  mine: string
  theirs: string
}

/** `Tuesday 24 November 2026, 18:45 to 19:09, Paris time`. */
export function whenHere(locale: Locale, { start, end }: Stretch, { mine }: Zones): string {
  return mailTranslator(locale)('when.here', {
    day: capitalise(locale, formatDayOfYear(locale, start, mine)),
    from: formatTime(locale, start, mine),
    to: formatTime(locale, end, mine),
    place: ofPlace(locale, mine),
  })
}

/** `17:45 to 18:09, Lisbon time`, with the day where it is another one; null where the clocks agree. */
export function whenThere(locale: Locale, { start, end }: Stretch, { mine, theirs }: Zones): string | null {
  if (sameClock(start, mine, theirs)) return null
  const t = mailTranslator(locale)
  const parts = {
    from: formatTime(locale, start, theirs),
    to: formatTime(locale, end, theirs),
    place: ofPlace(locale, theirs),
  }
  return formatDayOfYear(locale, start, theirs) === formatDayOfYear(locale, start, mine)
    ? t('when.there', parts)
    : t('when.thereOtherDay', { ...parts, day: formatDay(locale, start, theirs) })
}
