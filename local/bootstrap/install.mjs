// Plain JavaScript without packages: it runs before any are there.
import { spawn } from 'node:child_process'
import { existsSync, statfsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const NEEDED_MB = 2000

/**
 * True when node_modules is not what package-lock.json says: a package missing, or in another version.
 * @param {string} root
 */
export async function needsInstall(root) {
  if (!existsSync(nodeProgram(root))) return true
  const wanted = await packagesOf(join(root, 'package-lock.json'))
  const installed = await packagesOf(join(root, 'node_modules/.package-lock.json'))
  return Object.entries(wanted).some(([path, { version, optional, devOptional }]) => {
    // Optional packages of other systems are rightly absent.
    if (path === '' || optional || devOptional) return false
    return installed[path]?.version !== version
  })
}

/**
 * The Node of the lock file, which runs everything but this start.
 * @param {string} root
 */
export function nodeProgram(root) {
  return join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>>}
 */
async function packagesOf(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

/**
 * Installs exactly what the lock file says.
 * @param {string} root
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function install(root, signal) {
  const { bavail, bsize } = statfsSync(root)
  const leftMb = Math.floor((bavail * bsize) / 1024 / 1024)
  if (leftMb < NEEDED_MB) {
    throw new Error(
      `Only ${leftMb} MB are left on this disk, and the packages need about ${NEEDED_MB} MB. Make room.`,
    )
  }
  return new Promise((resolve, reject) => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const child = spawn(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      // With NODE_ENV=production npm would leave out what the build needs.
      env: { ...process.env, NODE_ENV: 'development' },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    })
    let tail = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        tail = (tail + text).slice(-2000)
      })
    }
    child.once('error', (error) => {
      if ('code' in error && error.code === 'ENOENT')
        reject(new Error('npm is missing: install Node with npm, and start again.'))
      // Called off: it is still busy for a moment.
      else if (child.pid === undefined) reject(error)
    })
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`npm ci failed:\n${tail.trim() || `exit ${code}`}`)),
    )
  })
}
