import { getRequestConfig } from 'next-intl/server'
import { DEFAULT_LOCALE, isLocale } from '../../i18n/locale.ts'
import { messagesOf } from '../../i18n/messages.ts'
import { readerZone } from './reader-zone.ts'

/** What next-intl asks once per request. Messages stay on the server: no provider hands them to the browser. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  return { locale, messages: messagesOf(locale), timeZone: await readerZone() }
})
