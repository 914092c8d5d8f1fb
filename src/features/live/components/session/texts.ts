'use client'

import { useLocale } from 'next-intl'
import { firstName } from '#src/domain/identity/first-name.ts'
import { formatDuration, formatMinutes } from '#src/i18n/format/duration.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatTime } from '#src/i18n/format/time.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { placeOfPerson } from '#src/i18n/place.ts'
import { titleIn } from '#src/i18n/title-in.ts'
import { useSession } from './session-context.tsx'

/** How the page writes times, lengths and money: in the reader's language and zone, in the booking's currency. */
export function useWriting() {
  const locale = useLocale() as Locale
  const { live } = useSession()
  const { me, other, terms } = live.session
  return {
    locale,
    /** What the session is about. */
    title: titleIn(locale, live.session.titles),
    /** `Inês`: what one calls somebody one talks to. */
    name: firstName(other.name),
    money: (amountMinor: number) => formatMoney(locale, { amountMinor, currency: terms.currency }),
    time: (at: number, zone = me.timeZone) => formatTime(locale, at, zone),
    length: formatDuration,
    /** `2 min`, `45 s`: what is left, roughly where that is enough. */
    left: (seconds: number) =>
      seconds < 60 ? formatDuration(seconds) : formatMinutes(Math.floor(seconds / 60)),
    placeOf: (person: { city: string | null; timeZone: string }) => placeOfPerson(locale, person),
  }
}
