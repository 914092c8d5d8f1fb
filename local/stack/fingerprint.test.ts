import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, onceFor } from './fingerprint.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'visavis-print-'))
  await mkdir(join(root, 'src/deep'), { recursive: true })
  await writeFile(join(root, 'src/deep/a.ts'), 'a')
  await writeFile(join(root, 'config.ts'), 'c')
})
afterEach(() => rm(root, { recursive: true }))
const print = (extra?: string) => fingerprint(root, ['src', 'config.ts', 'absent'], extra)

describe('doing work only when its sources changed', () => {
  it('notices a changed, a renamed, an added and an appearing file', async () => {
    const seen = new Set([await print(), await print('https://visavis.example')])
    await writeFile(join(root, 'src/deep/a.ts'), 'b')
    seen.add(await print())
    await writeFile(join(root, 'src/b.ts'), 'b')
    seen.add(await print())
    await rm(join(root, 'src/deep/a.ts'))
    seen.add(await print())
    await writeFile(join(root, 'absent'), '')
    seen.add(await print())
    expect(seen.size).toBe(6)
  })

  it('does it once for one fingerprint, and again when the outcome is gone or the work failed', async () => {
    const stamp = join(root, 'out/stamp')
    let isThere = true
    let times = 0
    const count = async () => {
      times += 1
    }
    const run = (work: () => Promise<void> = count) =>
      onceFor({ key: 'key', stamp, isThere: async () => isThere }, work)
    await expect(run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect([await run(), await run()]).toEqual([true, false])
    isThere = false
    expect(await run()).toBe(true)
    expect(times).toBe(2)
  })

  it('does it again after a failure, even for the fingerprint that was done before', async () => {
    const stamp = join(root, 'out/stamp')
    const of = (key: string) => ({ key, stamp, isThere: async () => true })
    await onceFor(of('first'), async () => {})
    const broken = onceFor(of('second'), () => Promise.reject(new Error('broken')))
    await expect(broken).rejects.toThrow('broken')
    expect(await onceFor(of('first'), async () => {})).toBe(true)
  })
})
