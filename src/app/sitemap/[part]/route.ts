import { routes } from '#src/app/routes.ts'
import { env } from '#src/env.ts'
import { FIELDS } from '#src/features/catalog/fields.ts'
import { readSitemapPart } from '#src/features/catalog/read-sitemap.ts'
import { sitemap } from '#src/features/catalog/sitemap-xml.ts'
import { DEFAULT_LOCALE } from '#src/i18n/locale.ts'
import { alternates } from '#src/i18n/paths.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'

const PAGES = [
  routes.home,
  routes.search,
  ...FIELDS.map(routes.field),
  routes.howItWorks,
  routes.verification,
  routes.refunds,
  routes.help,
]

/** `pages.xml`, or `experts-<n>.xml`: the n-th part of listed experts. */
export async function GET(_request: Request, { params }: RouteContext<'/sitemap/[part]'>): Promise<Response> {
  const { part } = await params
  const entries = part === 'pages.xml' ? PAGES.map((path) => ({ path })) : await expertsOf(part)
  if (entries.length === 0) return new Response(null, { status: 404 })
  const xml = sitemap(entries.map(({ path, ...rest }) => ({ languages: absolute(path), ...rest })))
  return new Response(xml, {
    headers: { 'content-type': 'application/xml', 'cache-control': 'public, max-age=3600' },
  })
}

async function expertsOf(part: string): Promise<{ path: string; changedAt: Date }[]> {
  const number = /^experts-(\d{1,4})\.xml$/.exec(part)?.[1]
  if (number === undefined) return []
  const experts = await readSitemapPart(await requestCtx(), Number(number))
  return experts.map(({ handle, updatedAt }) => ({ path: routes.expert(handle), changedAt: updatedAt }))
}

function absolute(path: string): Record<string, string> {
  const { languages } = alternates(DEFAULT_LOCALE, path)
  return Object.fromEntries(
    Object.entries(languages).map(([code, href]) => [code, new URL(href, env.APP_URL).href]),
  )
}
