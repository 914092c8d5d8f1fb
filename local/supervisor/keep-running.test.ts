import { describe, expect, it, vi } from 'vitest'
import type { Ending, Running } from './child.ts'
import { keepRunning } from './keep-running.ts'

/** A process that ends when told to, and refuses to start when told to. */
function fakeProcess() {
  let end = (_ending: Ending) => {}
  const state = { starts: 0, stops: 0, refuse: false }
  return {
    state,
    crash: (how: string) => end({ how, lastWords: '' }),
    start: async (): Promise<Running> => {
      if (state.refuse) throw new Error('listen EADDRINUSE: address already in use 127.0.0.1:7880')
      state.starts += 1
      const ended = new Promise<Ending>((resolve) => {
        end = resolve
      })
      return {
        pid: state.starts,
        ended,
        stop: async () => {
          state.stops += 1
          end({ how: 'SIGTERM', lastWords: '' })
        },
      }
    },
  }
}

describe('keeping a process running', () => {
  it('starts it again when it ends by itself, and says why it ended', async () => {
    const fake = fakeProcess()
    const said: string[] = []
    const kept = await keepRunning({
      name: 'Worker',
      logFile: 'worker.log',
      start: fake.start,
      say: (l) => said.push(l),
      shortest: 1,
    })
    fake.crash('exit 1')
    await vi.waitFor(() => expect(fake.state.starts).toBe(2), { timeout: 5_000 })
    await kept.stop()
    expect(said).toEqual([
      'Worker ended (exit 1). Starting it again in 0.001 s. Its log: worker.log',
      'Worker runs again.',
    ])
    expect(fake.state.stops).toBe(1)
  })

  it('waits longer after each failure, up to a limit', async () => {
    const fake = fakeProcess()
    const said: string[] = []
    const say = (line: string) => said.push(line)
    const kept = await keepRunning({ name: 'LiveKit', start: fake.start, say, shortest: 1, longest: 4 })
    fake.state.refuse = true
    fake.crash('SIGKILL')
    await vi.waitFor(() => expect(said.length).toBeGreaterThanOrEqual(4), { timeout: 5_000 })
    await kept.stop()
    expect(said.slice(1, 4).map((line) => line.match(/Next try in (\S+) s/)?.[1])).toEqual([
      '0.002',
      '0.004',
      '0.004',
    ])
    expect(said[1]).toContain('Port 7880 was taken by something else')
  })

  it('does not start again what it was told to stop, even in the middle of a pause', async () => {
    const fake = fakeProcess()
    const kept = await keepRunning({ name: 'Mailbox', start: fake.start, say: () => {}, shortest: 60_000 })
    fake.crash('exit 1')
    await kept.stop()
    expect(fake.state.starts).toBe(1)
  })

  it('lets a failing first start fail', async () => {
    const fake = fakeProcess()
    fake.state.refuse = true
    await expect(keepRunning({ name: 'LiveKit', start: fake.start, say: () => {} })).rejects.toThrow(
      'EADDRINUSE',
    )
  })
})
