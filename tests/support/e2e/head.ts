import { expect, type Page } from '@playwright/test'

/** What a search engine or a shared link takes from a page. */
export type Head = {
  path: string
  title: string
  description: string
  canonical: string
  robots: string | null
  /** By language, as hreflang names it. */
  alternates: Record<string, string>
  /** `og:title` → its content. */
  card: Record<string, string>
  /** JSON-LD, parsed. */
  data: Record<string, unknown>[]
  /** What stands on the page, with figures written in one way: `1.20`, no spaces within. */
  text: string
}

export async function headOf(page: Page, path: string): Promise<Head> {
  const answer = await page.goto(path)
  expect(answer?.status(), path).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // Metadata of a page that streams arrives with it; the canonical address is the last to be missing.
  await expect(page.locator('link[rel=canonical]')).toHaveCount(1)
  // Nor does the text say everything while lists are on their way.
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  const read = await page.evaluate(() => {
    const content = (selector: string) => document.querySelector(selector)?.getAttribute('content') ?? null
    const all = (selector: string) => [...document.querySelectorAll(selector)]
    return {
      title: document.title,
      description: content('meta[name=description]') ?? '',
      robots: content('meta[name=robots]'),
      canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
      alternates: all('link[rel=alternate][hreflang]').map((link) => [
        link.getAttribute('hreflang') ?? '',
        link.getAttribute('href') ?? '',
      ]),
      card: all('meta[property^="og:"]').map((meta) => [
        meta.getAttribute('property') ?? '',
        meta.getAttribute('content') ?? '',
      ]),
      data: all('script[type="application/ld+json"]').map((script) => script.textContent ?? ''),
      text: document.body.innerText,
    }
  })
  return {
    ...read,
    path,
    alternates: Object.fromEntries(read.alternates),
    card: Object.fromEntries(read.card),
    data: read.data.map((text) => JSON.parse(text) as Record<string, unknown>),
    text: read.text.replace(/(\d)[\u00a0\u202f](?=\d{3})/g, '$1').replace(/(\d),(?=\d)/g, '$1.'),
  }
}

/** Everything that is said under a name, however deep. */
export function valuesOf(data: unknown, name: string): unknown[] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => [
    ...(key === name ? [value] : []),
    ...valuesOf(value, name),
  ])
}
