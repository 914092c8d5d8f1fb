import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepSecrets } from './secrets.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-secrets-'))
  file = join(folder, 'state', 'secrets.json')
})
afterEach(() => rm(folder, { recursive: true }))

describe('the secrets of the embedded stack', () => {
  it('are random, long enough, and the same at the next start', async () => {
    const first = await keepSecrets(file)
    expect(await keepSecrets(file)).toEqual(first)
    const other = await keepSecrets(join(folder, 'other.json'))
    for (const name of ['authSecret', 'livekitSecret', 'postgresPassword'] as const) {
      expect(first[name].length).toBeGreaterThanOrEqual(32)
      expect(other[name]).not.toBe(first[name])
    }
  })

  it('can be read by their owner alone, also after somebody loosened that', async () => {
    await keepSecrets(file)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    await chmod(file, 0o644)
    await keepSecrets(file)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('keep their values when a newer version adds one', async () => {
    const { metricsToken, ...older } = await keepSecrets(file)
    await writeFile(file, JSON.stringify({ ...older, retired: 'kept' }))
    const now = await keepSecrets(file)
    expect(now).toMatchObject(older)
    expect(now.metricsToken).not.toBe(metricsToken)
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ ...now, retired: 'kept' })
  })

  it.each(['{"authSecret": ', '[]', '{"authSecret": 1}'])(
    'are never replaced when damaged (%s)',
    async (text) => {
      await keepSecrets(file)
      await writeFile(file, text)
      await expect(keepSecrets(file)).rejects.toThrow('is damaged')
      expect(await readFile(file, 'utf8')).toBe(text)
    },
  )
})
