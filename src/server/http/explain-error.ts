import type { AppError } from '#src/domain/errors.ts'
import { formatMoment } from '#src/i18n/format/date.ts'
import { formatMinutes } from '#src/i18n/format/duration.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translator.ts'
import { retryAfter } from './error-table.ts'

/**
 * What happened and what to do, in the reader's language. Nothing of the error itself but figures.
 *
 * @param marked whether the fields that are wrong are marked beside this sentence
 */
export function explainError(
  locale: Locale,
  error: AppError,
  requestId: string,
  zone: string,
  marked = false,
): string {
  const t = translator(locale, 'errors')
  const { opensAt } = error.details ?? {}
  const seconds = retryAfter(error)
  return t(error.code, {
    requestId,
    marked: marked ? 'yes' : 'no',
    wait: seconds === undefined ? 'unknown' : waitInWords(seconds),
    opensAt: typeof opensAt === 'number' ? formatMoment(locale, opensAt, zone) : '',
  })
}

/** `40 s`, `12 min`: rounded up, so that whoever waits that long is not refused again. */
function waitInWords(seconds: number): string {
  return seconds < 60 ? `${seconds}\u00a0s` : formatMinutes(Math.ceil(seconds / 60))
}
