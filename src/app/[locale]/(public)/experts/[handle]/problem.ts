import { headers } from 'next/headers'
import type { Locale } from '#src/i18n/locale.ts'
import { explainError } from '#src/server/http/explain-error.ts'
import { readProblem } from '#src/server/http/problem-code.ts'
import { readerZone } from '#src/server/http/reader-zone.ts'
import { REQUEST_ID_HEADER } from '#src/server/http/request-id.ts'

/** What stood against the last try, when the address carries one of our codes; nothing else is ever shown. */
export async function problemText(
  locale: Locale,
  problem: string | string[] | undefined,
): Promise<string | null> {
  const error = readProblem(problem)
  if (!error) return null
  const requestId = (await headers()).get(REQUEST_ID_HEADER) ?? ''
  return explainError(locale, error, requestId, await readerZone())
}
