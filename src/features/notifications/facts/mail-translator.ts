import { translator } from '#src/i18n/translator.ts'

/** The texts of mails, in the reader's language. */
export type MailTranslator = ReturnType<typeof mailTranslator>

export function mailTranslator(locale: 'en' | 'fr') {
  return translator(locale, 'mail')
}
