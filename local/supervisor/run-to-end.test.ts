import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { identify, isRunning } from './process-identity.mjs'
import { runToEnd } from './run-to-end.ts'

const task = (source: string, signal?: AbortSignal) => ({
  name: 'The task',
  file: process.execPath,
  args: ['-e', source],
  cwd: tmpdir(),
  env: { ...process.env },
  signal,
})

describe('a program that does one thing', { timeout: 20_000 }, () => {
  it('answers what it printed, and fails with how it ended and what it said', async () => {
    expect(await runToEnd(task('console.log(6 * 7)'))).toBe('42\n')
    const failing = runToEnd(task('console.error("no luck"); process.exit(3)'))
    await expect(failing).rejects.toThrow('The task failed (exit 3):\nno luck')
  })

  it('is gone before whoever called it off goes on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'visavis-task-'))
    const file = join(folder, 'pid')
    const calledOff = new AbortController()
    const source = `require('node:fs').writeFileSync(${JSON.stringify(file)}, String(process.pid)); setInterval(() => {}, 1000)`
    const running = runToEnd(task(source, calledOff.signal))
    const pidOf = async () => Number(await readFile(file, 'utf8').catch(() => '0'))
    await expect.poll(pidOf, { timeout: 15_000 }).toBeGreaterThan(0)
    const identity = identify(await pidOf())
    calledOff.abort(new Error('Called off'))
    await expect(running).rejects.toThrow('Called off')
    expect(isRunning(identity)).toBe(false)
    await expect(runToEnd(task('', calledOff.signal))).rejects.toThrow('Called off')
    await rm(folder, { recursive: true })
  })
})
