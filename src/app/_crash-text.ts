import { DEFAULT_LOCALE, isLocale } from '#src/i18n/locale.ts'
import en from '#src/i18n/messages/en/crash.json' with { type: 'json' }
import fr from '#src/i18n/messages/fr/crash.json' with { type: 'json' }

/** An error page runs in the browser, where there are no messages: it brings its own few in both languages. */
export function crashText(pathname: string) {
  const first = pathname.split('/')[1]
  const locale = isLocale(first) ? first : DEFAULT_LOCALE
  return { locale, text: { en, fr }[locale] }
}

/**
 * What finds the log lines: the error's digest and, where this document's own request failed, that request's id. A
 * page that came by a link inside the document was made by another request, whose id no browser can read.
 */
export function crashReference(error: unknown): string {
  const [arrival] = performance.getEntriesByType('navigation')
  const own = arrival && new URL(arrival.name).pathname === window.location.pathname
  const request = own && document.querySelector<HTMLMetaElement>('meta[name="request-id"]')?.content
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  return [request, digest].filter(Boolean).join(' · ')
}
