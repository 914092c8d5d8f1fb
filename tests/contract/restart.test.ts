import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUR } from '#local/stripe-sandbox/clock.ts'
import { startStripeSandbox } from '#local/stripe-sandbox/server.ts'
import { hold } from './support/moves.ts'
import { type Receiver, startReceiver } from './support/receiver.ts'
import { type Bench, clientOf } from './support/sandbox.ts'

const MAIN = fileURLToPath(import.meta.resolve('#local/stripe-sandbox/main.ts'))
let folder: string
let receiver: Receiver
const children: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stripe-sandbox-'))
  receiver = await startReceiver()
})

afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
  await receiver.close()
  await rm(folder, { recursive: true, force: true })
})

/** Starts the sandbox as a process of its own and waits until it says where it listens. */
async function startProcess() {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      NODE_ENV: 'test',
      PATH: process.env.PATH,
      STRIPE_SANDBOX_PORT: '0',
      STRIPE_SANDBOX_STATE: folder,
      STRIPE_SANDBOX_WEBHOOK_URL: receiver.url,
      STRIPE_SANDBOX_WEBHOOK_SECRET: 'whsec_process',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0]
    if (!url) continue
    const stripe = clientOf(Number(new URL(url).port), [])
    return { child, url, stripe, bench: { stripe } as Bench }
  }
  throw new Error('The sandbox ended before it listened')
}

const killed = async (child: ChildProcess) => {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

describe('the process', () => {
  it('finds its objects, keys and clock again after kill -9', async () => {
    const first = await startProcess()
    const { id } = await hold(first.bench)
    const key = { idempotencyKey: 'capture' }
    await first.stripe.paymentIntents.capture(id, { amount_to_capture: 2000 }, key)
    await fetch(`${first.url}/_control/clock/advance`, {
      method: 'POST',
      body: JSON.stringify({ seconds: 3 * HOUR }),
    })
    await killed(first.child)

    const second = await startProcess()
    expect(await second.stripe.paymentIntents.retrieve(id)).toMatchObject({ amount_received: 2000 })
    const again = await second.stripe.paymentIntents.capture(id, { amount_to_capture: 2000 }, key)
    expect(new Headers(again.lastResponse.headers).get('idempotent-replayed')).toBe('true')
    expect((await second.stripe.balanceTransactions.list()).data).toHaveLength(1)
    const { created } = await second.stripe.customers.create({})
    expect(created).toBeGreaterThan(Date.now() / 1000 + 2 * HOUR)
  })

  it('loses no committed call when it is killed in the middle of many', async () => {
    const { child, stripe } = await startProcess()
    const answered: string[] = []
    const calls = Array.from({ length: 60 }, (_, index) =>
      stripe.customers.create({ email: `${index}@example.org` }).then(
        ({ id }) => {
          answered.push(id)
          if (answered.length === 20) child.kill('SIGKILL')
        },
        () => undefined,
      ),
    )
    await Promise.all(calls)
    const second = await startProcess()
    const kept = new Set((await second.stripe.customers.list({ limit: 100 })).data.map(({ id }) => id))
    expect(answered.length).toBeGreaterThanOrEqual(20)
    expect(answered.filter((id) => !kept.has(id))).toEqual([])
    const events = (await second.stripe.events.list({ limit: 100, type: 'customer.created' })).data
    expect(events).toHaveLength(kept.size)
  })

  it('stops in order on SIGTERM', async () => {
    const { child } = await startProcess()
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    expect(await gone).toEqual([0, null])
  })

  it('says in a sentence that its port is taken', async () => {
    const { url } = await startProcess()
    const child = spawn(process.execPath, [MAIN], {
      env: {
        NODE_ENV: 'test',
        PATH: process.env.PATH,
        STRIPE_SANDBOX_PORT: new URL(url).port,
        STRIPE_SANDBOX_STATE: folder,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    children.push(child)
    let said = ''
    child.stderr.on('data', (part) => {
      said += part
    })
    const [code] = await once(child, 'close')
    expect(code).toBe(1)
    expect(said).toContain('is taken by another program')
  })
})

describe('a restart', () => {
  it('delivers what was waiting, and lets what came due meanwhile carry its own time', async () => {
    const options = { stateFolder: folder, webhook: { url: `${receiver.url}/`, secret: 'whsec_process' } }
    const first = await startStripeSandbox({
      ...options,
      webhook: { url: 'http://127.0.0.1:9', secret: 'x' },
    })
    await clientOf(first.port, []).customers.create({})
    await first.control.drain()
    await first.close()
    expect(receiver.received).toEqual([])

    const second = await startStripeSandbox(options)
    second.control.advance(60)
    await second.control.drain()
    expect(receiver.received).toHaveLength(1)
    const { data } = await clientOf(second.port, []).webhookEndpoints.list()
    expect(data).toHaveLength(1)
    await second.close()
  })
})
