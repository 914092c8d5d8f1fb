import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'

export type ChildSpec = {
  file: string
  args: string[]
  cwd: string
  env: Record<string, string | undefined>
  logFile: string
  /** Also shown, line by line. */
  onLine?: (line: string) => void
  onSpawn?: (pid: number) => void
  /** The LiveKit server waits for its rooms at the first SIGTERM and obeys the second. */
  insist?: boolean
}

/** How a process ended ("exit 1", "SIGKILL") and what it printed last. */
export type Ending = { how: string; lastWords: string }

/** A started process: how it ended, and how to end it. */
export type Running = {
  pid: number
  /** Resolves when it is gone. */
  ended: Promise<Ending>
  stop: () => Promise<void>
}

const PATIENCE_MS = 10_000
const LAST_LINES = 6

/** Starts a process in a group of its own, so that Ctrl-C reaches the supervisor alone and things end in order. */
export async function startChild(spec: ChildSpec): Promise<Running> {
  const child = spawn(spec.file, spec.args, {
    cwd: spec.cwd,
    env: spec.env as NodeJS.ProcessEnv,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lastWords = keepLog(child, spec)
  const ended = new Promise<Ending>((resolve) => {
    child.once('close', (code, signal) => resolve({ how: signal ?? `exit ${code}`, lastWords: lastWords() }))
  })
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', reject)
  })
  const pid = child.pid
  if (pid === undefined) throw new Error(`${spec.file} could not be started`)
  spec.onSpawn?.(pid)
  return { pid, ended, stop: () => stop(pid, ended, spec.insist ?? false) }
}

function keepLog(child: ChildProcess, { logFile, onLine }: ChildSpec): () => string {
  const log = createWriteStream(logFile, { flags: 'a' })
  // A full disk must not end the supervisor over a log.
  log.on('error', () => {})
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream?.setEncoding('utf8').on('data', (text: string) => {
      log.write(text)
      const [...complete] = (rest + text).split('\n')
      rest = complete.pop() ?? ''
      for (const line of complete.filter((line) => line.trim())) {
        onLine?.(line)
        lines.push(line)
        if (lines.length > LAST_LINES) lines.shift()
      }
    })
  }
  child.once('close', () => log.end())
  return () => lines.join('\n')
}

async function stop(pid: number, ended: Promise<unknown>, insist: boolean): Promise<void> {
  signalGroup(pid, 'SIGTERM')
  if (insist) setTimeout(() => signalGroup(pid, 'SIGTERM'), 300).unref()
  const killer = setTimeout(() => signalGroup(pid, 'SIGKILL'), PATIENCE_MS)
  await ended
  clearTimeout(killer)
  // What the process itself started and left behind.
  signalGroup(pid, 'SIGKILL')
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // Gone already.
  }
}
