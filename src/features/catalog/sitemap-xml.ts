type Entry = {
  /** Absolute, one per language, and the one for readers of neither. */
  languages: Record<string, string>
  changedAt?: Date
}

/** @see https://www.sitemaps.org/protocol.html */
export function sitemapIndex(urls: readonly string[]): string {
  const items = urls.map((url) => `<sitemap><loc>${escapeXml(url)}</loc></sitemap>`)
  return `${HEAD}<sitemapindex xmlns="${XMLNS}">${items.join('')}</sitemapindex>`
}

/** Every address names its other languages, itself included, as search engines want it. */
export function sitemap(entries: readonly Entry[]): string {
  const urls = entries.flatMap(({ languages, changedAt }) => {
    const links = Object.entries(languages).map(
      ([code, href]) => `<xhtml:link rel="alternate" hreflang="${code}" href="${escapeXml(href)}"/>`,
    )
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''
    const own = Object.entries(languages).filter(([code]) => code !== 'x-default')
    return own.map(([, href]) => `<url><loc>${escapeXml(href)}</loc>${changed}${links.join('')}</url>`)
  })
  return `${HEAD}<urlset xmlns="${XMLNS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('')}</urlset>`
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9'

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
