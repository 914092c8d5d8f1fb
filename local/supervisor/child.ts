import type { ChildProcess } from 'node:child_process'
import { createWriteStream, renameSync, statSync } from 'node:fs'
import { startGroup } from './group.ts'

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

const ASK = { signal: 'SIGTERM', patienceMs: 10_000 } as const
const LAST_LINES = 6
/** A log that has grown beyond this is put aside at the next start, in place of the one before. */
const LONGEST_LOG = 10 * 1024 * 1024

/** Starts a part of the stack, whose words go to a log. */
export async function startChild(spec: ChildSpec): Promise<Running> {
  const { child, pid, ended, end } = await startGroup(spec.file, spec.args, {
    cwd: spec.cwd,
    env: spec.env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    onSpawn: spec.onSpawn,
    steps: spec.insist ? [{ ...ASK, patienceMs: 300 }, ASK] : [ASK],
  })
  const lastWords = keepLog(child, spec)
  return {
    pid,
    ended: ended.then(({ code, signal }) => ({ how: signal ?? `exit ${code}`, lastWords: lastWords() })),
    stop: async () => void (await end()),
  }
}

function keepLog(child: ChildProcess, { logFile, onLine }: ChildSpec): () => string {
  putAside(logFile)
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

function putAside(logFile: string): void {
  try {
    if (statSync(logFile).size > LONGEST_LOG) renameSync(logFile, `${logFile}.old`)
  } catch {
    // None yet, or none that we may move: a log is not worth a start.
  }
}
