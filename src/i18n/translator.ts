import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'next-intl'
import type { Locale } from './locale.ts'
import { type Messages, messagesOf } from './messages.ts'

/**
 * `getTranslations` for places without a request: mails, jobs, calendar files. Same texts, same types.
 * @example translator('fr', 'mail')('receipt.subject', { amount: '24,76 €' })
 */
export function translator<Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  locale: Locale,
  namespace: Namespace,
) {
  return createTranslator<Messages, Namespace>({ locale, messages: messagesOf(locale), namespace })
}
