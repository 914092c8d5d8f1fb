import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { inTurn } from './in-turn.mjs'
import { identify, isRunning } from './process-identity.mjs'
import { inWords, type Run, readRunRecord } from './who-runs.mjs'

/** What runs on this state folder, on disk, so that the next start and other commands find it. */
export type RunRecord = {
  add: (name: string, pid: number) => void
  /** Tells other commands where things are (the file is for its owner's eyes: an address can hold a password). */
  setAddresses: (addresses: Record<string, string>) => void
  /** Removes whatever else lies in the folder. */
  emptyFolder: () => Promise<void>
  close: () => void
}

/** What others are told of a run. */
export type RunTraits = {
  /** As a person would call it: `npm run demo`. */
  command: string
  /** Serves the pages that were built for production, so they must not be replaced. */
  servesPages?: boolean
}

/**
 * Claims the state folder for this process, and ends what a supervisor that was killed left behind there.
 * @throws a sentence when another supervisor runs on it
 */
export async function openRunRecord(stateDir: string, traits: RunTraits): Promise<RunRecord> {
  await mkdir(stateDir, { recursive: true })
  return inTurn(join(stateDir, 'run.lock'), () => claim(stateDir, traits))
}

async function claim(stateDir: string, { command, servesPages = false }: RunTraits): Promise<RunRecord> {
  const file = join(stateDir, 'run.json')
  const earlier = readRunRecord(stateDir)
  if (earlier && isRunning(earlier.supervisor))
    throw new Error(`This already runs here: ${inWords(earlier)}. End that first.`)
  for (const child of earlier?.children ?? []) await endLeftover(child)

  const supervisor = identify(process.pid)
  const content: Run = { command, servesPages, supervisor, addresses: {}, children: [] }
  // Synchronous, so that a child is on record before anything else can happen to us.
  const save = () => {
    writeFileSync(`${file}.new`, JSON.stringify(content, null, 2), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  save()
  return {
    add(name, pid) {
      content.children = [...content.children.filter(isRunning), { name, ...identify(pid) }]
      save()
    },
    setAddresses(addresses) {
      content.addresses = addresses
      save()
    },
    async emptyFolder() {
      const others = (await readdir(stateDir)).filter((name) => name !== basename(file))
      await Promise.all(others.map((name) => rm(join(stateDir, name), { recursive: true, force: true })))
    },
    close: () => rmSync(file, { force: true }),
  }
}

/** The addresses of the stack that runs on this folder now, or null. */
export function runningAddresses(stateDir: string): Record<string, string> | null {
  const found = readRunRecord(stateDir)
  return found && isRunning(found.supervisor) ? found.addresses : null
}

/** A child that outlived a supervisor which was killed outright; it leads a process group of its own. */
async function endLeftover(child: Run['children'][number]): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
    if (!isRunning(child)) return
    try {
      process.kill(-child.pid, signal)
    } catch {
      return
    }
    for (let waited = 0; waited < 3000 && isRunning(child); waited += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
