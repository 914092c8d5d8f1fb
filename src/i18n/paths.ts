import { DEFAULT_LOCALE, LOCALES, type Locale } from './locale.ts'

/** `/search?q=x` in French is `/fr/search?q=x`; `/` is `/fr`. `path` is absolute and has no language yet. */
export function localePath(locale: Locale, path: string): string {
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** The same page in another language. `pathname` carries its language, as the address bar shows it. */
export function switchLocalePath(pathname: string, to: Locale): string {
  const [, first = '', ...rest] = pathname.split('/')
  const tail = LOCALES.some((locale) => locale === first) ? rest : [first, ...rest].filter(Boolean)
  return ['', to, ...tail].join('/')
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
