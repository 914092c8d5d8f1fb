import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { type Step, startGroup } from './group.ts'
import { identify, isRunning } from './process-identity.mjs'
import { endBy, ours, STUBBORN, startNode, untilGone } from './process-test-support.ts'

const SOON: Step[] = [{ signal: 'SIGTERM', patienceMs: 50 }]
const run = (source: string, options: Partial<Parameters<typeof startGroup>[2]> = {}) =>
  startGroup(process.execPath, ['-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
    steps: SOON,
    ...options,
  })

describe('a program in a group of its own', { timeout: 20_000 }, () => {
  it('is asked step by step, and killed when it refuses all of them', async () => {
    const { child, end } = await run(STUBBORN, {
      steps: [
        { signal: 'SIGINT', patienceMs: 1_000 },
        { signal: 'SIGQUIT', patienceMs: 1_000 },
      ],
    })
    let said = ''
    child.stdout?.on('data', (text) => {
      said += text
    })
    await vi.waitFor(() => expect(said).toBe('ready\n'), { timeout: 15_000 })
    expect(await end()).toEqual({ code: null, signal: 'SIGKILL' })
    expect(said).toBe('ready\nSIGINT\nSIGQUIT\n')
  })

  it('takes what it started with it when it ends by itself', async () => {
    const { child, ended } = await run(
      `const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
       child.once('spawn', () => process.stdout.write(String(child.pid), () => process.exit(3)))`,
    )
    let pid = ''
    child.stdout?.on('data', (text) => {
      pid += text
    })
    expect(await ended).toEqual({ code: 3, signal: null })
    await untilGone(Number(pid))
  })

  it('does not stay behind when it cannot be put on record, as on a full disk', async () => {
    let pid = 0
    const onSpawn = (started: number) => {
      pid = started
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    }
    await expect(run(STUBBORN, { onSpawn })).rejects.toThrow('ENOSPC')
    expect(pid).toBeGreaterThan(0)
    expect(isRunning(identify(pid))).toBe(false)
  })

  it('ends with the process that started it, even one that was killed outright, and its data with it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'visavis-tether-'))
    const { child, nextLine } = startNode(`
      import { startGroup } from ${ours('./group.ts')}
      const { pid } = await startGroup(process.execPath, ['-e', ${JSON.stringify(STUBBORN)}], {
        stdio: 'ignore',
        steps: [],
        tether: { signals: ['SIGKILL'], folder: ${JSON.stringify(folder)} },
      })
      console.log(pid)
      setInterval(() => {}, 1000)`)
    const pid = Number(await nextLine())
    expect(isRunning(identify(pid))).toBe(true)
    await endBy(child, 'SIGKILL')
    await untilGone(pid)
    await vi.waitFor(() => expect(existsSync(folder)).toBe(false), { timeout: 15_000 })
  })

  it('says which program is missing', async () => {
    await expect(startGroup('visavis-has-no-such-program', [], { steps: SOON })).rejects.toThrow('ENOENT')
  })
})
