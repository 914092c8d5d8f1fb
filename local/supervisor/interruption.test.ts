import { describe, expect, it } from 'vitest'
import { identify, isRunning } from './process-identity.mjs'
import { endBy, ours, startNode, untilGone } from './process-test-support.ts'

const command = (body: string) =>
  startNode(`
    import { hearInterruption } from ${ours('./interruption.ts')}
    import { startGroup } from ${ours('./group.ts')}
    const interruption = hearInterruption()
    const server = async (name) => {
      const group = await startGroup(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
        stdio: 'ignore',
        steps: [{ signal: 'SIGTERM', patienceMs: 5_000 }],
      })
      return { pid: group.pid, stop: () => group.end().then(() => console.log(name + ' stopped')) }
    }
    ${body}`)

describe('a command that is interrupted', { timeout: 20_000 }, () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('stops what it holds, the last first, before it obeys %s', async (signal, code) => {
    const { child, nextLine } = command(`
      const first = await interruption.hold(() => server('first'))
      const second = await interruption.hold(() => server('second'))
      console.log(first.pid, second.pid)`)
    const pids = (await nextLine()).split(' ').map(Number)
    expect(await endBy(child, signal)).toBe(code)
    expect([await nextLine(), await nextLine()]).toEqual(['', 'Ending everything …'])
    expect([await nextLine(), await nextLine()]).toEqual(['second stopped', 'first stopped'])
    for (const pid of pids) expect(isRunning(identify(pid))).toBe(false)
  })

  it('waits for work that cleans up after itself, and starts nothing more', async () => {
    const { child, nextLine } = command(`
      const work = interruption.work(async (signal) => {
        const { pid, stop } = await server('work')
        console.log(pid)
        await new Promise((resolve) => signal.addEventListener('abort', resolve))
        await stop()
        throw signal.reason
      })
      await work.catch(() => interruption.hold(() => server('too late'))).catch(() => {})`)
    const pid = Number(await nextLine())
    expect(await endBy(child, 'SIGINT')).toBe(130)
    await untilGone(pid)
    expect([await nextLine(), await nextLine(), await nextLine(), await nextLine()]).toEqual([
      '',
      'Ending everything …',
      'work stopped',
      '(the end)',
    ])
  })

  it('stops what was still being started', async () => {
    const { child, nextLine } = command(`
      await interruption.hold(async (signal) => {
        const found = await server('late')
        console.log(found.pid)
        await new Promise((resolve) => signal.addEventListener('abort', resolve))
        return found
      }).catch(() => {})`)
    const pid = Number(await nextLine())
    expect(await endBy(child, 'SIGINT')).toBe(130)
    expect([await nextLine(), await nextLine(), await nextLine()]).toEqual([
      '',
      'Ending everything …',
      'late stopped',
    ])
    expect(isRunning(identify(pid))).toBe(false)
  })

  it('hears the same Ctrl-C only once', async () => {
    const { child, nextLine } = command(`
      const again = new Promise((resolve) => process.once('SIGTERM', resolve))
      await interruption.hold(async () => ({ stop: () => again }))
      console.log('ready')
      setInterval(() => {}, 1000)`)
    await nextLine()
    child.kill('SIGINT')
    expect([await nextLine(), await nextLine()]).toEqual(['', 'Ending everything …'])
    expect(await endBy(child, 'SIGTERM')).toBe(130)
  })
})
