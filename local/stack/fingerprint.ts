import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
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

/**
 * Does `work` unless it was done for this very fingerprint and its outcome is still there.
 * @returns true when the work was done now
 */
export async function onceFor(
  key: string,
  stamp: string,
  isThere: () => Promise<boolean>,
  work: () => Promise<unknown>,
): Promise<boolean> {
  const done = await readFile(stamp, 'utf8').catch(() => '')
  if (done === key && (await isThere())) return false
  await work()
  await mkdir(dirname(stamp), { recursive: true })
  await writeFile(stamp, key)
  return true
}
