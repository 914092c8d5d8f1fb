// Plain JavaScript without packages: the first start asks it before any are installed.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from './process-identity.mjs'

/**
 * What a supervisor keeps in its state folder about what runs there.
 * @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity
 * @typedef {{
 *   command: string,
 *   servesPages: boolean,
 *   supervisor: ProcessIdentity,
 *   addresses: Record<string, string>,
 *   children: (ProcessIdentity & { name: string })[],
 * }} Run
 */

/**
 * @param {string} stateDir
 * @returns {Run | null}
 */
export function readRunRecord(stateDir) {
  try {
    return JSON.parse(readFileSync(join(stateDir, 'run.json'), 'utf8'))
  } catch {
    return null
  }
}

/**
 * Everything of this checkout that runs now, other than this process: the demo and what tests and benchmarks started,
 * each in a folder of its own below `.local`.
 * @param {string} root the checkout
 * @returns {Run[]}
 */
export function whoRuns(root) {
  const state = join(root, '.local')
  return [state, ...foldersIn(state)].flatMap((folder) => {
    const run = readRunRecord(folder)
    return run && run.supervisor.pid !== process.pid && isRunning(run.supervisor) ? [run] : []
  })
}

/**
 * "npm run demo (process 123, http://localhost:3000)"
 * @param {Run} run
 */
export function inWords({ command, supervisor, addresses }) {
  const where = addresses.app ? `, ${addresses.app}` : ''
  return `${command} (process ${supervisor.pid}${where})`
}

/** @param {string} state */
function foldersIn(state) {
  try {
    return readdirSync(state, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(state, entry.name))
  } catch {
    return []
  }
}
