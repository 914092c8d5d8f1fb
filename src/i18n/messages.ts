import type { Locale } from './locale.ts'
import { en } from './messages/en.ts'
import { fr } from './messages/fr.ts'

/**
 * The texts of the interface, ICU MessageFormat, one JSON file per namespace and language.
 *
 * To add a namespace: write `messages/en/<name>.json` and `messages/fr/<name>.json` and add the import and
 * the line to `messages/en.ts` and `messages/fr.ts`. Keys are then typed: `getTranslations('<name>')`.
 * `messages.test.ts` holds both languages to the same keys and placeholders and French to its spaces.
 * Amounts, dates and durations are formatted by `i18n/format/*` and passed in as strings.
 */
export type Messages = typeof en

const BY_LOCALE: Record<Locale, Messages> = { en, fr }

export function messagesOf(locale: Locale): Messages {
  return BY_LOCALE[locale]
}
