import { DEFAULT_LOCALE, isLocale } from '#src/i18n/locale.ts'
import en from '#src/i18n/messages/en/crash.json' with { type: 'json' }
import fr from '#src/i18n/messages/fr/crash.json' with { type: 'json' }

/** An error page runs in the browser, where there are no messages: it brings its own few in both languages. */
export function crashText(pathname: string) {
  const first = pathname.split('/')[1]
  const locale = isLocale(first) ? first : DEFAULT_LOCALE
  return { locale, text: { en, fr }[locale] }
}

/** The id of the request that made this document; with an error's digest it finds the log lines. */
export function crashReference(error: unknown): string {
  const request = document.querySelector<HTMLMetaElement>('meta[name="request-id"]')?.content
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  return [request, digest].filter(Boolean).join(' · ')
}
