import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dropContainer } from './container.ts'

let folder: string
let idFile: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-container-'))
  idFile = join(folder, 'livekit.container')
})
afterEach(() => rm(folder, { recursive: true }))

describe('the container of a start that was killed', () => {
  it('is removed before the next one, and its id forgotten', async () => {
    const removed: string[] = []
    await dropContainer(idFile, async (id) => removed.push(id))
    await writeFile(idFile, '3f2b\n')
    await dropContainer(idFile, async (id) => removed.push(id))
    expect(removed).toEqual(['3f2b'])
    expect(existsSync(idFile)).toBe(false)
  })

  it('stands in nobody’s way when Docker does not know it any more', async () => {
    await writeFile(idFile, '3f2b')
    await dropContainer(idFile, () => Promise.reject(new Error('No such container: 3f2b')))
    expect(existsSync(idFile)).toBe(false)
  })
})
