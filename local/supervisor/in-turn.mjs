// Plain JavaScript without packages: the first start uses it beside `npm ci`.
import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { identify, isRunning } from './process-identity.mjs'

/**
 * Does `work` while no other process does any under the same lock; waits for its turn. The lock of a process that is
 * gone counts for nothing.
 * @template T
 * @param {string} lock a file, there while somebody works
 * @param {() => Promise<T>} work
 * @param {{ signal?: AbortSignal, onWait?: (pid: number) => void }} [options] onWait is told once, whom it waits for
 * @returns {Promise<T>}
 */
export async function inTurn(lock, work, { signal, onWait } = {}) {
  await mkdir(dirname(lock), { recursive: true })
  let waits = false
  for (;;) {
    signal?.throwIfAborted()
    const holder = await take(lock)
    if (holder === null) break
    if (!waits) onWait?.(holder)
    waits = true
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

/**
 * @param {string} lock
 * @returns {Promise<number | null>} the process that has it; null when we have it now
 */
async function take(lock) {
  const draft = `${lock}.${randomUUID()}`
  await writeFile(draft, JSON.stringify(identify(process.pid)))
  try {
    // A link is there at once and complete, and refuses to replace another.
    await link(draft, lock)
    return null
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    const holder = await readHolder(lock)
    if (holder && isRunning(holder)) return holder.pid
    await rm(lock, { force: true })
    return await take(lock)
  } finally {
    await rm(draft, { force: true })
  }
}

/**
 * @param {string} lock
 * @returns {Promise<import('./process-identity.mjs').ProcessIdentity | null>}
 */
async function readHolder(lock) {
  try {
    return JSON.parse(await readFile(lock, 'utf8'))
  } catch {
    return null
  }
}
