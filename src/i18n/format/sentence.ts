import type { Locale } from '../locale.ts'

/** French days and months are lower case: at the start of a line they take a capital. */
export function capitalise(locale: Locale, text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

/** `English, French and Portuguese`; `anglais, français et portugais`. */
export function formatList(locale: Locale, parts: string[]): string {
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' }).format(parts)
}

/** `fr` → `French`, `français`: the name of a spoken language, for its BCP 47 code. */
export function languageName(locale: Locale, code: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code
}
