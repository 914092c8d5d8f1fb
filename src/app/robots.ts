import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { env } from '#src/env.ts'
import { LOCALES } from '#src/i18n/locale.ts'
import { localePath } from '#src/i18n/paths.ts'

/**
 * Pages of one person. Searches with a question are not among them: they say themselves that they are not to be listed
 * and that their links are, which nobody reads who must not ask for them.
 */
const PRIVATE = ['/account', '/book', '/bookings', '/session', '/studio', '/admin', '/validate']

export default async function robots(): Promise<MetadataRoute.Robots> {
  // Built once, served under many addresses: the configuration is read when asked.
  await connection()
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/api/', ...LOCALES.flatMap((locale) => PRIVATE.map((path) => localePath(locale, path)))],
    },
    sitemap: new URL('/sitemap.xml', env.APP_URL).href,
  }
}
