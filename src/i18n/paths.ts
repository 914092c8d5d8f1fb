import { DEFAULT_LOCALE, LOCALES, type Locale } from './locale.ts'

/** `/search?q=x` in French is `/fr/search?q=x`; `/` is `/fr`. `path` is absolute and has no language yet. */
export function localePath(locale: Locale, path: string): string {
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/**
 * `alternates` of a page's metadata: its canonical address and the same page in each language.
 * @param path without language and without query, as `/how-it-works`; relative to metadataBase.
 */
export function alternates(locale: Locale, path: string) {
  return {
    canonical: localePath(locale, path),
    languages: {
      ...Object.fromEntries(LOCALES.map((each) => [each, localePath(each, path)])),
      'x-default': localePath(DEFAULT_LOCALE, path),
    },
  }
}
