import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A hash over the names and contents of files and folders below `root`; missing ones count as missing. */
export async function fingerprint(root: string, paths: string[], extra = ''): Promise<string> {
  const hash = createHash('sha256').update(extra)
  for (const path of paths) {
    for (const file of await filesBelow(join(root, path))) {
      const content = await readFile(file).catch(() => null)
      hash
        .update(`\0${file.slice(root.length)}\0${content === null ? 'absent' : 'is'}\0`)
        .update(content ?? '')
    }
  }
  return hash.digest('hex')
}

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null)
  if (!entries) return [path]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Work that is done for a fingerprint, which is kept as a stamp beside its outcome. */
export type Stamped = { key: string; stamp: string; isThere: () => Promise<boolean> }

/** True when the work was done for this very fingerprint and its outcome is still there. */
export async function isDone({ key, stamp, isThere }: Stamped): Promise<boolean> {
  const done = await readFile(stamp, 'utf8').catch(() => '')
  return done === key && (await isThere())
}

/**
 * Does `work` unless it is done already.
 * @returns true when it was done now
 */
export async function onceFor(stamped: Stamped, work: () => Promise<unknown>): Promise<boolean> {
  if (await isDone(stamped)) return false
  // What half the work leaves behind must not pass for what was there before.
  await rm(stamped.stamp, { force: true })
  await work()
  await mkdir(dirname(stamped.stamp), { recursive: true })
  await writeFile(stamped.stamp, stamped.key)
  return true
}
