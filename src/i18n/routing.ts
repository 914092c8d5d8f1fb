import { defineRouting } from 'next-intl/routing'
import { DEFAULT_LOCALE, LOCALES } from './locale.ts'

/** Remembers the language last read, for a year. */
export const LOCALE_COOKIE = { maxAge: 60 * 60 * 24 * 365, sameSite: 'lax' } as const

/**
 * Every page lives under its language (`/en/…`, `/fr/…`); `/` sends on by cookie, then by Accept-Language.
 * One address per language keeps canonical links, caches and shared links unambiguous.
 */
export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: DEFAULT_LOCALE,
  localePrefix: 'always',
  localeCookie: LOCALE_COOKIE,
  // The alternates stand in the pages' own metadata (see paths.ts), so the header would only repeat them.
  alternateLinks: false,
})
