import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { releasedServer } from './release.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-release-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('refuses an archive whose bytes are not the pinned ones and keeps nothing of it', async () => {
  const asked: string[] = []
  const download = async (url: string) => {
    asked.push(url)
    return Buffer.from('something else')
  }
  await expect(releasedServer(folder, { download, platform: 'linux-x64' })).rejects.toThrow(
    'another checksum',
  )
  expect(asked).toEqual([
    'https://github.com/livekit/livekit/releases/download/v1.13.5/livekit_1.13.5_linux_amd64.tar.gz',
  ])
  expect(await readdir(folder)).toEqual([])
})

it('downloads nothing where LiveKit publishes no archive', async () => {
  const download = () => Promise.reject(new Error('must not be called'))
  await expect(releasedServer(folder, { download, platform: 'darwin-arm64' })).rejects.toThrow(
    'no archive for darwin-arm64',
  )
})
