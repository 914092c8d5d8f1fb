import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { startStack } from '#local/stack/start-stack.ts'
import { lineReport } from '#local/supervisor/report.ts'
import type { BenchResult } from '../result.ts'

/** An empty page of the same Next, React included: what every page pays. Measured with 16.4.5. */
const EMPTY_PAGE_KB = 138
const MOST_ABOVE_KB = 30

const PAGES: { name: string; path: string; isPublic: boolean }[] = [
  { name: 'home', path: '/en', isPublic: true },
  { name: 'search', path: '/en/search', isPublic: true },
  { name: 'field', path: '/en/fields/cooking', isPublic: true },
  { name: 'expert', path: '/en/experts/ines-carvalho', isPublic: true },
  { name: 'how it works', path: '/en/how-it-works', isPublic: true },
  { name: 'sign in', path: '/en/sign-in', isPublic: true },
]

/** JavaScript that a browser loads before a page is usable, compressed as it travels. */
export async function run(): Promise<BenchResult[]> {
  const stateDir = await mkdtemp(join(tmpdir(), 'visavis-bench-'))
  const stack = await startStack({
    stateDir,
    ports: 'free',
    mode: 'production',
    seed: true,
    settings: {},
    report: lineReport(() => {}),
    throwAway: true,
  })
  try {
    const results: BenchResult[] = []
    for (const { name, path, isPublic } of PAGES) {
      const { kilobytes, files } = await scriptsOf(stack.appUrl, path)
      results.push({
        name: `first-load JavaScript: ${name}`,
        unit: 'kB gz',
        value: kilobytes,
        ...(isPublic ? { target: { atMost: EMPTY_PAGE_KB + MOST_ABOVE_KB } } : {}),
        detail: `${files} files, ${(kilobytes - EMPTY_PAGE_KB).toFixed(1)} above an empty page`,
      })
    }
    return results
  } finally {
    await stack.stop()
    await rm(stateDir, { recursive: true, force: true })
  }
}

async function scriptsOf(base: string, path: string): Promise<{ kilobytes: number; files: number }> {
  const answer = await fetch(base + path)
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  const html = await answer.text()
  const tags = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)]
  const addresses = new Set(tags.filter(([tag]) => !tag.includes('noModule')).map((match) => match[1] ?? ''))
  let bytes = 0
  for (const address of addresses) {
    const script = await fetch(new URL(address, base))
    bytes += gzipSync(new Uint8Array(await script.arrayBuffer())).length
  }
  return { kilobytes: Math.round(bytes / 102.4) / 10, files: addresses.size }
}
