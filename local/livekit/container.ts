import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { promisify } from 'node:util'

/** Removes containers by force; replaced in tests. */
export type Remove = (id: string) => Promise<unknown>

const byDocker: Remove = (id) => promisify(execFile)('docker', ['rm', '--force', id], { timeout: 20_000 })

/**
 * Removes the container that an earlier start left running: Docker's own process keeps it when the command that
 * started it is killed outright. Docker refuses to start another with the same file of its id.
 * @param idFile where that start had Docker write the id
 */
export async function dropContainer(idFile: string, remove: Remove = byDocker): Promise<void> {
  const id = await readFile(idFile, 'utf8').catch(() => null)
  if (id === null) return
  // Docker may be gone since, and its containers with it.
  if (id.trim()) await remove(id.trim()).catch(() => {})
  await rm(idFile, { force: true })
}
