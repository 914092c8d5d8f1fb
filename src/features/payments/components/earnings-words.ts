import { firstName } from '#src/domain/identity/first-name.ts'
import { GUARANTEE } from '#src/domain/policy/paying.ts'
import { formatMoment } from '#src/i18n/format/date.ts'
import { formatDuration } from '#src/i18n/format/duration.ts'
import { formatLimit } from '#src/i18n/format/span.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { titleIn } from '#src/i18n/title-in.ts'
import { translator } from '#src/i18n/translator.ts'
import type { EarningsEntry } from '../earnings/earnings-entry.ts'

/** Where a share is and why, as a sentence with its date. @param canBePaid whether the expert's account is ready */
export function whereItIs(locale: Locale, zone: string, entry: EarningsEntry, canBePaid: boolean): string {
  const t = translator(locale, 'studio.earnings')
  const { state, heldUntil, paidAt, frozen, learner } = entry
  const name = firstName(learner)
  if (state === 'PAID' && paidAt !== null)
    return t('transferred', { moment: formatMoment(locale, paidAt, zone) })
  if (frozen) return t(`frozen.${frozen}`, { name })
  if (heldUntil === null) return t('working')
  const moment = formatMoment(locale, heldUntil, zone)
  if (state === 'AVAILABLE') return t(canBePaid ? 'leaving' : 'waiting', { moment })
  return t('guarantee', { moment, name, hours: formatLimit(GUARANTEE) })
}

/** What the money was taken for. */
export function whatItWas(locale: Locale, { titles, seconds, status }: EarningsEntry): string {
  const title = titleIn(locale, titles)
  const t = translator(locale, 'studio.earnings')
  if (status === 'CANCELLED_BY_LEARNER') return t('lateCancel', { title })
  if (status === 'LEARNER_ABSENT') return t('absent', { title })
  return seconds === null ? title : t('together', { title, time: formatDuration(seconds) })
}
