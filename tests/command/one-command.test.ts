import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readRunRecord } from '#local/supervisor/who-runs.mjs'
import { copyTree } from './copied-tree.ts'
import { isListening, processesIn } from './processes.ts'

let tree: string
const started: ChildProcess[] = []
beforeAll(() => {
  tree = copyTree()
})
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(tree, { recursive: true, force: true }))

/** `npm run demo` in the copied tree, and everything it has said so far. */
function demo() {
  const child = spawn(process.execPath, ['local/bootstrap.mjs', 'demo'], {
    cwd: tree,
    // Nothing of our own settings: a bare machine has none.
    env: { PATH: process.env.PATH, HOME: process.env.HOME } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let said = ''
  let isOver = false
  let heard = () => {}
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
      heard()
    })
  const over = once(child, 'close').then(([code]) => {
    isOver = true
    heard()
    return { code: code as number, said }
  })
  return {
    child,
    over,
    /** Resolves when it has said this; rejects when it ends without. */
    async until(words: RegExp): Promise<string> {
      while (!words.test(said)) {
        if (isOver) throw new Error(`It ended without ${words}:\n${said}`)
        await new Promise<void>((resolve) => {
          heard = resolve
        })
      }
      return said
    },
  }
}

const READY = /Vis-à-vis is ready after \d+ s[\s\S]*Ctrl-C ends it all/
const secondsIn = (said: string) => Number(said.match(/is ready after (\d+) s/)?.[1])
const portsIn = (said: string) =>
  [...said.matchAll(/http:\/\/(?:localhost|127\.0\.0\.1):(\d+)/g)].map((match) => Number(match[1]))

async function expectNothingLeft(said: string): Promise<void> {
  await expect.poll(() => processesIn(tree), { timeout: 5_000 }).toEqual([])
  expect(readRunRecord(join(tree, '.local'))).toBeNull()
  expect(await Promise.all(portsIn(said).map(isListening))).not.toContain(true)
}

describe('the one command', () => {
  let first = 0

  it('ends all it has begun when Ctrl-C comes in the middle of the first start', async () => {
    const { child, until, over } = demo()
    await until(/✓ PostgreSQL/)
    expect(processesIn(tree).length).toBeGreaterThan(1)
    child.kill('SIGINT')
    const { code, said } = await over
    expect({ code, isReady: READY.test(said) }).toEqual({ code: 0, isReady: false })
    await expectNothingLeft(said)
  })

  it('serves the product with its demo accounts, and Ctrl-C ends all of it', async () => {
    const { child, until, over } = demo()
    const said = await until(READY)
    first = secondsIn(said)
    const [app = ''] = said.match(/http:\/\/localhost:\d+/) ?? []
    expect(await (await fetch(`${app}/en`)).text()).toContain('Vis-à-vis')
    expect((await fetch(`${app}/api/health/ready`)).status).toBe(200)
    expect(said).toContain('julie@demo.visavis.example')
    const names = readRunRecord(join(tree, '.local'))?.children.map(({ name }) => name)
    expect(names?.sort()).toEqual([
      'LiveKit',
      'Mailbox',
      'PostgreSQL',
      'Stripe sandbox',
      'Web server',
      'Worker',
    ])
    expect(await Promise.all(portsIn(said).map(isListening))).not.toContain(false)

    child.kill('SIGINT')
    expect((await over).code).toBe(0)
    await expectNothingLeft(said)
  })

  it('starts faster the second time, is told apart from a third, and leaves nothing when it is killed', async () => {
    const { child, until } = demo()
    const said = await until(READY)
    expect(said).toMatch(/✓ Database client unchanged[\s\S]*✓ Pages unchanged/)
    expect(said).toMatch(/✓ Migrations nothing new/)
    expect(secondsIn(said)).toBeLessThanOrEqual(first)

    const another = await demo().over
    expect(another.code).toBe(1)
    expect(another.said).toMatch(
      /This already runs here: npm run demo \(process \d+, http:\/\/localhost:\d+\)\. End that first\./,
    )

    const supervisor = readRunRecord(join(tree, '.local'))?.supervisor.pid ?? 0
    process.kill(supervisor, 'SIGKILL')
    child.kill('SIGKILL')
    await expect.poll(() => processesIn(tree), { timeout: 20_000 }).toEqual([])
  })
})
