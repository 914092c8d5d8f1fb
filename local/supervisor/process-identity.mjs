// Plain JavaScript without packages: the first start asks it too, before any are there.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A process and when it began: its number alone may belong to something else by now.
 * @typedef {{ pid: number, begun: string }} ProcessIdentity
 */

/**
 * @param {number} pid
 * @returns {ProcessIdentity}
 */
export function identify(pid) {
  return { pid, begun: begun(pid) ?? '' }
}

/**
 * True while that very process runs.
 * @param {ProcessIdentity} identity
 */
export function isRunning({ pid, begun: then }) {
  const now = begun(pid)
  return now !== null && now === then
}

/**
 * True while any process has this number.
 * @param {number} pid
 */
export const isAlive = (pid) => begun(pid) !== null

/**
 * @param {number} pid
 * @returns {string | null}
 */
function begun(pid) {
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
