import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { chmod, chown, mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from './account.ts'

/** How PostgreSQL is told where its data lies: the argument, and the working directory it needs for that. */
export type DataFolder = { argument: string; cwd: string; initialised: boolean }

/**
 * Makes the data folder, hands it to the account that PostgreSQL runs under, and finds a path to it that this
 * account can walk. A stand-in user cannot walk through a checkout that is closed to others; it is then started
 * inside the folder (the kernel enters it before it drops root) and told `/proc/self/cwd`, which needs no
 * permission on the folders above. So the data always stays with the checkout.
 */
export async function prepareDataFolder(path: string, account: Account | null): Promise<DataFolder> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  if (account && (await stat(path)).uid !== account.uid) await handOver(path, account)
  await chmod(path, 0o700)
  const initialised = (await readdir(path)).includes('PG_VERSION')
  const reachable = !account || spawnSync('ls', [path], { ...account, stdio: 'ignore' }).status === 0
  if (reachable) return { argument: path, cwd: path, initialised }
  accessSync('/proc/self/cwd', constants.R_OK)
  return { argument: '/proc/self/cwd', cwd: path, initialised }
}

/** Changes the owner of everything below: a checkout may have been used as an ordinary user before. */
async function handOver(path: string, account: Account): Promise<void> {
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chown(join(entry.parentPath, entry.name), account.uid, account.gid)
  }
  await chown(path, account.uid, account.gid)
}
