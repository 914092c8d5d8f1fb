import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Tether, tether } from './tether.ts'

/** How a process ended: by itself with a code, or by a signal. */
export type Ended = { code: number | null; signal: NodeJS.Signals | null }

/** A signal, and how long the process may take over it. */
export type Step = { signal: NodeJS.Signals; patienceMs: number }

export type GroupOptions = SpawnOptions & {
  /** How it is ended; SIGKILL comes after the last. */
  steps: readonly Step[]
  /** Told before anything else can happen. */
  onSpawn?: (pid: number) => void
  /** How it is ended when we are gone; by the signals of `steps` when absent. */
  tether?: Tether
}

/** A started program and everything that it starts in turn. */
export type Group = {
  child: ChildProcess
  pid: number
  /** Resolves when it is gone and has said its last word. */
  ended: Promise<Ended>
  /** Ends it; resolves when it is gone. */
  end: () => Promise<Ended>
}

/**
 * Starts a program in a group of its own, so that Ctrl-C reaches this process alone and things end in order; should
 * this process go without ending it, it goes too.
 * @throws when it cannot be started, or `onSpawn` throws: then it has been ended again
 */
export async function startGroup(file: string, args: string[], options: GroupOptions): Promise<Group> {
  const { steps, onSpawn, tether: last, ...spawnOptions } = options
  const child = spawn(file, args, { ...spawnOptions, detached: true })
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
  await once(child, 'spawn')
  const pid = child.pid
  if (pid === undefined) throw new Error(`${file} could not be started`)
  const release = tether(pid, last ?? { signals: [...steps.map(({ signal }) => signal), 'SIGKILL'] })
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      // What it started and left behind.
      signalGroup(pid, 'SIGKILL')
      release()
      resolve()
    })
  })
  try {
    onSpawn?.(pid)
  } catch (error) {
    signalGroup(pid, 'SIGKILL')
    await ended
    throw error
  }
  let ending: Promise<Ended> | undefined
  const end = async () => {
    for (const { signal, patienceMs } of steps) {
      if (child.exitCode !== null || child.signalCode !== null) break
      signalGroup(pid, signal)
      await Promise.race([exited, sleep(patienceMs, undefined, { ref: false })])
    }
    signalGroup(pid, 'SIGKILL')
    return ended
  }
  return {
    child,
    pid,
    ended,
    end() {
      ending ??= end()
      return ending
    },
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // Gone already.
  }
}
