import { gzipSync } from 'node:zlib'

export interface FirstLoad {
  kilobytes: number
  files: number
}

const TAG = /<(script|link)\b[^>]*>/g

/**
 * The scripts that a document makes the browser fetch on arrival: its script tags and what it preloads of modules and
 * scripts. `noModule` ones are left out: they are for browsers that cannot show the page at all.
 */
export function scriptsIn(html: string): string[] {
  const found = [...html.matchAll(TAG)].flatMap(([tag, kind]) => {
    const value = (name: string) => tag.match(new RegExp(`\\s${name}="([^"]*)"`, 'i'))?.[1]
    if (kind === 'script') return /\snomodule\b/i.test(tag) ? [] : [value('src')]
    const isScript =
      value('rel') === 'modulepreload' || (value('rel') === 'preload' && value('as') === 'script')
    return isScript ? [value('href')] : []
  })
  return [...new Set(found.filter((address) => address !== undefined))].map((address) =>
    address.replaceAll('&amp;', '&'),
  )
}

/** What a visitor with this cookie loads of JavaScript before the page is usable, compressed as it travels. */
export async function firstLoadOf(base: string, path: string, cookie: string): Promise<FirstLoad> {
  const answer = await fetch(base + path, { headers: { cookie }, redirect: 'manual' })
  if (answer.status !== 200) {
    throw new Error(`${path} answered ${answer.status} ${answer.headers.get('location') ?? ''}`)
  }
  const addresses = scriptsIn(await answer.text())
  let bytes = 0
  for (const address of addresses) {
    const script = await fetch(new URL(address, base))
    if (!script.ok) throw new Error(`${address} answered ${script.status}`)
    bytes += gzipSync(new Uint8Array(await script.arrayBuffer())).length
  }
  return { kilobytes: Math.round(bytes / 102.4) / 10, files: addresses.length }
}
