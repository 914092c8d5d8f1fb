import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { identify } from '../supervisor/process-identity.mjs'
import { startNode } from '../supervisor/process-test-support.ts'
import { buildPages } from './prepare-code.ts'

let root: string
const { child: demo } = startNode('setInterval(() => {}, 1000)')
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'visavis-pages-'))
  await mkdir(join(root, '.local/e2e'), { recursive: true })
  await mkdir(join(root, 'node_modules/next/dist/bin'), { recursive: true })
  await writeFile(
    join(root, 'node_modules/next/dist/bin/next'),
    `const { mkdirSync, writeFileSync } = require('node:fs')
     mkdirSync('.next', { recursive: true })
     writeFileSync('.next/BUILD_ID', String(Date.now()))`,
  )
})
afterEach(() => rm(root, { recursive: true }))
afterAll(() => demo.kill('SIGKILL'))

const runs = (command: string, servesPages: boolean, folder = '.local') =>
  writeFile(
    join(root, folder, 'run.json'),
    JSON.stringify({
      command,
      servesPages,
      supervisor: identify(demo.pid ?? 0),
      addresses: { app: 'http://localhost:3000' },
      children: [],
    }),
  )
const build = () => buildPages(root, { env: { ...process.env } })
const change = () => writeFile(join(root, 'next.config.ts'), String(Math.random()))

describe('building the pages', { timeout: 20_000 }, () => {
  it('is done once for the same sources, also by two at the same time', async () => {
    expect((await Promise.all([build(), build()])).sort()).toEqual([false, true])
    await change()
    expect([await build(), await build()]).toEqual([true, false])
  })

  it('does not replace pages that something serves, and lets them be used by others', async () => {
    await build()
    const built = () => readFile(join(root, '.next/BUILD_ID'), 'utf8')
    const before = await built()
    await runs('npm run demo', true)
    expect(await build()).toBe(false)
    await change()
    await expect(build()).rejects.toThrow(
      `npm run demo (process ${demo.pid}, http://localhost:3000) serves the old ones. End that first.`,
    )
    expect(await built()).toBe(before)
    await rm(join(root, 'next.config.ts'))
    expect(await build()).toBe(false)
  })

  it('does not mind who serves other pages than the built ones', async () => {
    await runs('npm run dev', false, '.local/e2e')
    expect(await build()).toBe(true)
  })
})
