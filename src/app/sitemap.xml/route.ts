import { env } from '#src/env.ts'
import { countSitemapParts } from '#src/features/catalog/read-sitemap.ts'
import { sitemapIndex } from '#src/features/catalog/sitemap-xml.ts'
import { requestCtx } from '#src/server/http/request-ctx.ts'

/** The index: one sitemap of the fixed pages, and as many of experts as there need to be. */
export async function GET(): Promise<Response> {
  const parts = await countSitemapParts(await requestCtx())
  const names = ['pages', ...Array.from({ length: parts }, (_, part) => `experts-${part}`)]
  const urls = names.map((name) => new URL(`/sitemap/${name}.xml`, env.APP_URL).href)
  return new Response(sitemapIndex(urls), {
    headers: { 'content-type': 'application/xml', 'cache-control': 'public, max-age=3600' },
  })
}
