import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { DataFolder } from './data-folder.ts'
import { followLog } from './follow-log.ts'

/** Fills an empty data folder: UTF-8, sorted the same on every machine, nobody let in without the password. */
export async function createCluster(
  binaries: Binaries,
  folder: DataFolder,
  account: Account | null,
  password: string,
): Promise<void> {
  const secretFolder = await mkdtemp(join(tmpdir(), 'visavis-initdb-'))
  const passwordFile = join(secretFolder, 'password')
  try {
    await writeFile(passwordFile, password, { mode: 0o600 })
    if (account) for (const path of [secretFolder, passwordFile]) await chown(path, account.uid, account.gid)
    const child = spawn(
      binaries.initdb,
      [
        ...['--pgdata', folder.argument, '--username', 'postgres', '--pwfile', passwordFile],
        ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--no-sync', '--no-instructions'],
        // The same sorting on every machine, whatever locales it has.
        ...['--locale', process.platform === 'linux' ? 'C.UTF-8' : 'C'],
        ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--lc-messages', 'C'],
      ],
      { ...account, cwd: folder.cwd, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    const tail = followLog(child)
    const [code] = await once(child, 'close')
    if (code === 0) return
    await rm(folder.cwd, { recursive: true, force: true })
    throw new Error(`PostgreSQL could not create its data folder: ${tail()}`)
  } finally {
    await rm(secretFolder, { recursive: true, force: true })
  }
}
