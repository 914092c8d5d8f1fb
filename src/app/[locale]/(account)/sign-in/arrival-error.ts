import { getTranslations } from 'next-intl/server'
import { AppError, ERROR_CODES } from '#src/domain/errors.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { explainError } from '#src/server/http/explain-error.ts'
import { reader } from '#src/server/http/reader.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'

/** What to say to somebody whom next-auth sent back with `?error=`: our own codes, or its words for Google. */
export async function arrivalError(
  locale: Locale,
  error: string | string[] | undefined,
): Promise<string | null> {
  if (typeof error !== 'string') return null
  const [name, seconds] = error.split('.')
  const code = ERROR_CODES.find((known) => known === name)
  if (code) {
    const { requestId } = await requestCtx()
    return explainError(
      locale,
      new AppError(code, { retryAfterSeconds: Number(seconds) || undefined }),
      requestId,
      (await reader()).zone,
    )
  }
  return (await getTranslations({ locale, namespace: 'auth.signIn' }))('googleFailed')
}
