import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process and when it began: its number alone may belong to something else by now. */
export type ProcessIdentity = { pid: number; begun: string }

export function identify(pid: number): ProcessIdentity {
  return { pid, begun: begun(pid) ?? '' }
}

/** True while that very process runs. */
export function isRunning({ pid, begun: then }: ProcessIdentity): boolean {
  const now = begun(pid)
  return now !== null && now === then
}

function begun(pid: number): string | null {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
    }
    // Fields after the name in parentheses, which may hold spaces itself: state is the 3rd, start time the 22nd.
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return state === 'Z' ? null : (fields[18] ?? null)
  } catch {
    return null
  }
}
