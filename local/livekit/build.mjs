// Plain JavaScript without packages: it runs beside `npm ci`, on the Node that the machine has.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { inTurn } from '../supervisor/in-turn.mjs'
import { isAlive } from '../supervisor/process-identity.mjs'

const PACKAGE = 'github.com/livekit/livekit-server/cmd/server'

/**
 * Where the server built from this go.sum lies or would lie: another pin gets another name.
 * @param {string} root the checkout
 * @returns {Promise<string>}
 */
export async function builtServer(root) {
  const sum = await readFile(join(root, 'local/livekit/go.sum'))
  const key = createHash('sha256').update(sum).digest('hex').slice(0, 12)
  return join(root, '.local/bin', `livekit-server-${key}`)
}

/**
 * The first program of this name on PATH, or null.
 * @param {string} name
 * @returns {string | null}
 */
export function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = folders.map((folder) =>
    join(folder, process.platform === 'win32' ? `${name}.exe` : name),
  )
  return candidates.find((path) => existsSync(path)) ?? null
}

/**
 * Builds the pinned LiveKit server with Go: about four minutes with empty caches, seconds with warm ones, nothing
 * when it is there already. A build that runs in another process is waited for instead of doubled.
 * @param {string} root the checkout
 * @param {{ signal?: AbortSignal }} [options]
 * @returns {Promise<string>} path of the program
 */
export async function buildServer(root, { signal } = {}) {
  const server = await builtServer(root)
  const build = async () => {
    if (existsSync(server)) return server
    await dropDrafts(root)
    const draft = `${server}.${process.pid}`
    try {
      await runGo(root, draft, signal)
      await rename(draft, server)
      await dropOlderBuilds(root, server)
      return server
    } finally {
      await rm(draft, { force: true })
    }
  }
  return existsSync(server) ? server : inTurn(`${server}.building`, build, { signal })
}

/**
 * Resolves, or rejects, when Go has come to its end, so that nothing is written behind a clean-up.
 * @param {string} root
 * @param {string} output
 * @param {AbortSignal} [signal]
 * @returns {Promise<void>}
 */
function runGo(root, output, signal) {
  // A service account may have no home; Go then refuses to choose its caches.
  const caches = process.env.HOME
    ? {}
    : { GOCACHE: join(root, '.local/go/cache'), GOPATH: join(root, '.local/go') }
  return new Promise((resolve, reject) => {
    const child = spawn(
      'go',
      ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', output, PACKAGE],
      {
        cwd: join(root, 'local/livekit'),
        env: { ...process.env, ...caches, CGO_ENABLED: '0', GOWORK: 'off' },
        stdio: ['ignore', 'ignore', 'pipe'],
        signal,
        // The one signal at which Go removes what it has in the temporary folder.
        killSignal: 'SIGINT',
      },
    )
    let tail = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      tail = (tail + text).slice(-600)
    })
    child.once('error', (error) => {
      if (child.pid === undefined) reject(error)
    })
    child.once('close', (code) => {
      if (code === 0) resolve()
      else
        reject(
          signal?.aborted ? signal.reason : new Error(`go build failed: ${tail.trim() || `exit ${code}`}`),
        )
    })
  })
}

/**
 * @param {string} root
 * @param {string} kept
 */
async function dropOlderBuilds(root, kept) {
  const folder = join(root, '.local/bin')
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (/^livekit-server-[0-9a-f]{12}$/.test(name) && path !== kept) await rm(path, { force: true })
  }
}

/**
 * What builds left behind that were killed outright.
 * @param {string} root
 */
async function dropDrafts(root) {
  const folder = join(root, '.local/bin')
  for (const name of await readdir(folder)) {
    const [, pid] = name.match(/^livekit-server-[0-9a-f]{12}\.(\d+)$/) ?? []
    if (pid && !isAlive(Number(pid))) await rm(join(folder, name), { force: true })
  }
}
