import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identify, isRunning } from './process-identity.mjs'

export type ProcessIdentity = ReturnType<typeof identify>

type Entry = ProcessIdentity & { name: string }
type Content = { supervisor: ProcessIdentity; addresses: Record<string, string>; children: Entry[] }

/** What runs on this state folder, on disk, so that the next start and other commands find it. */
export type RunRecord = {
  add: (name: string, pid: number) => void
  /** Tells other commands where things are (the file is for its owner's eyes: an address can hold a password). */
  setAddresses: (addresses: Record<string, string>) => void
  close: () => void
}

/**
 * Claims the state folder for this process.
 * @throws a sentence when another supervisor runs on it
 */
export async function openRunRecord(stateDir: string): Promise<RunRecord> {
  const file = join(stateDir, 'run.json')
  const earlier = readRunRecord(stateDir)
  if (earlier && isRunning(earlier.supervisor)) {
    const where = earlier.addresses.app ? ` at ${earlier.addresses.app}` : ''
    throw new Error(
      `Vis-à-vis already runs here${where} (process ${earlier.supervisor.pid}). End that first.`,
    )
  }
  for (const child of earlier?.children ?? []) await endLeftover(child)

  const content: Content = { supervisor: identify(process.pid), addresses: {}, children: [] }
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
    close: () => rmSync(file, { force: true }),
  }
}

export function readRunRecord(stateDir: string): Content | null {
  try {
    return JSON.parse(readFileSync(join(stateDir, 'run.json'), 'utf8'))
  } catch {
    return null
  }
}

/** The addresses of the stack that runs on this folder now, or null. */
export function runningAddresses(stateDir: string): Record<string, string> | null {
  const found = readRunRecord(stateDir)
  return found && isRunning(found.supervisor) ? found.addresses : null
}

/** A child that outlived a supervisor which was killed outright; it leads a process group of its own. */
async function endLeftover(child: Entry): Promise<void> {
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
