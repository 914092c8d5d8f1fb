import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTurn } from './in-turn.mjs'
import { ours, startNode } from './process-test-support.ts'

let folder: string
let lock: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-turn-'))
  lock = join(folder, 'work')
})
afterEach(() => rm(folder, { recursive: true }))

describe('working in turn', { timeout: 20_000 }, () => {
  it('waits for another process that is at work, says for which, and leaves nothing behind', async () => {
    const { child, nextLine } = startNode(`
      import { inTurn } from ${ours('./in-turn.mjs')}
      await inTurn(${JSON.stringify(lock)}, async () => {
        const alive = setInterval(() => {}, 1000)
        const called = new Promise((resolve) => process.once('SIGINT', resolve))
        console.log('at work')
        await called
        clearInterval(alive)
      })
      console.log('done')`)
    expect(await nextLine()).toBe('at work')
    let waitsFor = 0
    const said = await inTurn(lock, async () => nextLine(), {
      onWait: (pid) => {
        waitsFor = pid
        child.kill('SIGINT')
      },
    })
    expect([waitsFor, said]).toEqual([child.pid, 'done'])
    expect(await readdir(folder)).toEqual([])
  })

  it('takes the turn of a process that is gone', async () => {
    await writeFile(lock, JSON.stringify({ pid: process.pid, begun: 'before this one' }))
    expect(await inTurn(lock, async () => existsSync(lock))).toBe(true)
    await writeFile(lock, '')
    expect(await inTurn(lock, async () => 'mine')).toBe('mine')
  })

  it('gives the turn on when the work fails, and stops waiting when it is called off', async () => {
    await expect(inTurn(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    const calledOff = new AbortController()
    const waiting = inTurn(lock, () =>
      inTurn(lock, async () => 'never', {
        signal: calledOff.signal,
        onWait: () => calledOff.abort(new Error('Called off')),
      }),
    )
    await expect(waiting).rejects.toThrow('Called off')
  })
})
