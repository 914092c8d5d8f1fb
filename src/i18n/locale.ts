/** The languages of the interface. English is what a reader of neither gets. */
export const LOCALES = ['en', 'fr'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'en'

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/**
 * The BCP 47 tag for Intl. English is British: day before month, 24-hour clock, as `18:45` and
 * `Tuesday 24 November` are written everywhere.
 */
export function intlTag(locale: Locale): 'en-GB' | 'fr-FR' {
  return locale === 'fr' ? 'fr-FR' : 'en-GB'
}
