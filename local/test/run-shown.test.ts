import { describe, expect, it, vi } from 'vitest'
import { identify, isRunning } from '../supervisor/process-identity.mjs'
import { endBy, ours, startNode } from '../supervisor/process-test-support.ts'
import { runShown } from './run-shown.ts'

const TIDY = `
  setInterval(() => {}, 1000)
  process.once('SIGINT', () => setTimeout(() => { console.log('tidied up'); process.exit(0) }, 200))
  console.log(process.pid)`

describe('a test runner whose output is shown', { timeout: 20_000 }, () => {
  it('finds its Node and its programs among the installed ones, whatever PATH we have', async () => {
    vi.stubEnv('PATH', '/nowhere')
    const check = `process.exit(process.version === ${JSON.stringify(process.version)} ? 7 : 1)`
    expect(await runShown('node', ['-e', check])).toBe(7)
    expect(await runShown('biome', ['--version'])).toBe(0)
    vi.unstubAllEnvs()
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'gets Ctrl-C and is waited for when we get %s',
    async (signal) => {
      const { child, nextLine } = startNode(`
      import { hearInterruption } from ${ours('./interruption.ts')}
      import { runShown } from ${JSON.stringify(new URL('./run-shown.ts', import.meta.url).href)}
      const interruption = hearInterruption(9)
      await interruption.work((signal) => runShown('node', ['-e', ${JSON.stringify(TIDY)}], { signal })).catch(() => {})`)
      const pid = Number(await nextLine())
      expect(await endBy(child, signal)).toBe(9)
      expect([await nextLine(), await nextLine(), await nextLine()]).toEqual([
        '',
        'Ending everything …',
        'tidied up',
      ])
      expect(isRunning(identify(pid))).toBe(false)
    },
  )
})
