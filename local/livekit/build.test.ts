import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildServer, builtServer } from './build.mjs'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'visavis-build-'))
  await mkdir(join(root, 'local/livekit'), { recursive: true })
  await mkdir(join(root, '.local/bin'), { recursive: true })
  await writeFile(join(root, 'local/livekit/go.sum'), 'pinned')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(root, { recursive: true })
})

/** A Go that does `script` with the file that it is to write as "$output". */
async function goThat(script: string): Promise<void> {
  const text = `#!/bin/sh\nwhile [ "$1" != -o ]; do shift; done\noutput=$2\n${script}\n`
  await writeFile(join(root, 'go'), text, { mode: 0o755 })
  vi.stubEnv('PATH', `${root}:${process.env.PATH}`)
}
const kept = () => readdir(join(root, '.local/bin'))

describe('building the LiveKit server', { timeout: 20_000 }, () => {
  it('builds once for two who ask, and keeps nothing but the server', async () => {
    await goThat(`echo built >> '${root}/log'; sleep 0.3; echo server > "$output"`)
    const stale = `${await builtServer(root)}.999999999`
    await writeFile(stale, 'half a server of a build that was killed')
    const servers = await Promise.all([buildServer(root), buildServer(root)])
    expect(await kept()).toEqual([servers[0].split('/').at(-1)])
    expect(servers[1]).toBe(servers[0])
    expect(await readFile(join(root, 'log'), 'utf8')).toBe('built\n')
  })

  it('leaves no half server and no lock when it is called off', async () => {
    await goThat(
      `echo half > "$output"; trap 'echo more >> "$output"; exit 1' INT; while :; do sleep 0.05; done`,
    )
    const calledOff = new AbortController()
    const building = buildServer(root, { signal: calledOff.signal })
    await expect.poll(async () => (await kept()).length, { timeout: 15_000 }).toBe(2)
    calledOff.abort(new Error('Called off'))
    await expect(building).rejects.toThrow('Called off')
    expect(await kept()).toEqual([])
  })

  it('says what Go said when it fails', async () => {
    await goThat('echo "go.mod requires go >= 1.26.0" >&2; exit 1')
    await expect(buildServer(root)).rejects.toThrow('go build failed: go.mod requires go >= 1.26.0')
    expect(await kept()).toEqual([])
  })
})
