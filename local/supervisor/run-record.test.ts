import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { identify, isRunning } from './process-identity.mjs'
import { openRunRecord, runningAddresses } from './run-record.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-run-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function longRunning() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    detached: true,
    stdio: 'ignore',
  })
  await once(child, 'spawn')
  if (child.pid === undefined) throw new Error('no process')
  return { child, pid: child.pid }
}
const DEMO = { command: 'npm run demo', servesPages: true }
const GONE = { pid: 2 ** 22 - 1, begun: '0' }
const record = (content: object) => writeFile(join(folder, 'run.json'), JSON.stringify(content))

describe('the record of what runs', () => {
  it('lets one supervisor at a time work on a folder and names the other', async () => {
    const mine = await openRunRecord(folder, DEMO)
    mine.setAddresses({ app: 'http://localhost:3000' })
    await expect(openRunRecord(folder, DEMO)).rejects.toThrow(
      `This already runs here: npm run demo (process ${process.pid}, http://localhost:3000). End that first.`,
    )
    expect(runningAddresses(folder)).toEqual({ app: 'http://localhost:3000' })
    expect((await stat(join(folder, 'run.json'))).mode & 0o777).toBe(0o600)
    mine.close()
    expect(runningAddresses(folder)).toBeNull()
    ;(await openRunRecord(folder, DEMO)).close()
  })

  it('is one supervisor’s even when two begin at the same moment', async () => {
    const both = await Promise.allSettled([openRunRecord(folder, DEMO), openRunRecord(folder, DEMO)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('ends what a killed supervisor left behind', async () => {
    const { child, pid } = await longRunning()
    const exit = once(child, 'exit')
    await record({ supervisor: GONE, addresses: {}, children: [{ name: 'Worker', ...identify(pid) }] })
    ;(await openRunRecord(folder, DEMO)).close()
    await exit
    expect(isRunning(identify(pid))).toBe(false)
  })

  it('empties the folder for the one whose it is, and for nobody else', async () => {
    await mkdir(join(folder, 'postgres'))
    const mine = await openRunRecord(folder, DEMO)
    await expect(openRunRecord(folder, DEMO)).rejects.toThrow('already runs')
    expect(await readdir(folder)).toEqual(['postgres', 'run.json'])
    await mine.emptyFolder()
    expect(await readdir(folder)).toEqual(['run.json'])
  })

  it('leaves alone a process that merely got the number of one that is gone', async () => {
    const { child, pid } = await longRunning()
    try {
      const stranger = { name: 'Worker', pid, begun: '1' }
      await record({ supervisor: GONE, addresses: {}, children: [stranger] })
      ;(await openRunRecord(folder, DEMO)).close()
      expect(isRunning(identify(pid))).toBe(true)
    } finally {
      child.kill('SIGKILL')
    }
  })

  it('takes a damaged record for none', async () => {
    await writeFile(join(folder, 'run.json'), '{"supervisor":')
    const mine = await openRunRecord(folder, DEMO)
    expect(JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')).supervisor.pid).toBe(process.pid)
    mine.close()
  })
})
