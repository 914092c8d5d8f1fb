import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ChildSpec, startChild } from './child.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-child-'))
})
afterEach(() => rm(folder, { recursive: true }))

const speaks = (words: string): ChildSpec => ({
  file: process.execPath,
  args: ['-e', `console.log(${JSON.stringify(words)})`],
  cwd: folder,
  env: {},
  logFile: join(folder, 'part.log'),
})

describe('a part of the stack', () => {
  it('tells how it ended and what it said last, and keeps all of it in its log', async () => {
    await writeFile(join(folder, 'part.log'), 'said before\n')
    const { ended } = await startChild(speaks('one\ntwo'))
    expect(await ended).toEqual({ how: 'exit 0', lastWords: 'one\ntwo' })
    await expect.poll(() => readFile(join(folder, 'part.log'), 'utf8')).toBe('said before\none\ntwo\n')
  })

  it('begins a new log when the old one has grown long, and keeps that one beside it', async () => {
    const long = Buffer.alloc(10 * 1024 * 1024 + 1, '-')
    await writeFile(join(folder, 'part.log'), long)
    await (await startChild(speaks('anew'))).ended
    await expect.poll(() => readFile(join(folder, 'part.log'), 'utf8')).toBe('anew\n')
    expect((await stat(join(folder, 'part.log.old'))).size).toBe(long.length)
  })
})
