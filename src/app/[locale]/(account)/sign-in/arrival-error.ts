import { getTranslations } from 'next-intl/server'
import type { Locale } from '#src/i18n/locale.ts'
import { explainError } from '#src/server/http/explain-error.ts'
import { readProblem } from '#src/server/http/problem-code.ts'
import { reader } from '#src/server/http/reader.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'

/** What to say to somebody whom next-auth sent back with `?error=`: our own codes, or its words for Google. */
export async function arrivalError(
  locale: Locale,
  error: string | string[] | undefined,
): Promise<string | null> {
  if (typeof error !== 'string') return null
  const ours = readProblem(error)
  if (ours) return explainError(locale, ours, (await requestCtx()).requestId, (await reader()).zone)
  return (await getTranslations({ locale, namespace: 'auth.signIn' }))('googleFailed')
}
