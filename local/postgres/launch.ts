import pg from 'pg'
import { freePort } from '../net/ports.ts'
import { type Ended, type Group, startGroup } from '../supervisor/group.ts'
import { postgresAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { createCluster } from './create-cluster.ts'
import { prepareDataFolder } from './data-folder.ts'
import { followLog } from './follow-log.ts'
import { dropLeftover } from './leftover.ts'

export type PostgresOptions = {
  dataDir: string
  /** Of the superuser `postgres`; kept by the caller between starts. */
  password: string
  /** A free one when absent. */
  port?: number
  /** Data that nobody needs after a crash: no fsync, much faster. */
  throwAway?: boolean
  /** Removed should this process go without stopping the server. */
  dropFolder?: string
  onSpawn?: (pid: number) => void
  onLog?: (line: string) => void
}

export type Postgres = {
  port: number
  pid: number
  /** Resolves when the process is gone. */
  ended: Promise<Ended>
  /** Connection string of a database on this server. */
  url: (database: string) => string
  /** Ends all connections and the server; resolves when the process is gone. */
  stop: () => Promise<void>
}

const THROW_AWAY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=2GB']
const READY_WITHIN_MS = 30_000

/**
 * SIGINT is PostgreSQL's "fast" shutdown: open transactions are rolled back, the data is consistent. SIGQUIT is the
 * "immediate" one, which the next start recovers from.
 */
const STEPS = [
  { signal: 'SIGINT', patienceMs: 10_000 },
  { signal: 'SIGQUIT', patienceMs: 10_000 },
] as const

/**
 * Starts the PostgreSQL of the npm package on loopback alone, with scram passwords and no unix socket. The
 * first start creates the cluster (about a second), later ones take some 0.2 s.
 */
export async function launchPostgres(options: PostgresOptions): Promise<Postgres> {
  const account = postgresAccount()
  const binaries = await findBinaries(account)
  const folder = await prepareDataFolder(options.dataDir, account)
  if (folder.initialised) await dropLeftover(options.dataDir)
  else await createCluster(binaries, folder, account, options.password)

  const port = options.port ?? (await freePort())
  const url = (database: string) =>
    `postgresql://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    ...(options.throwAway ? THROW_AWAY : []),
  ].flatMap((setting) => ['-c', setting])
  const group = await startGroup(binaries.postgres, ['-D', folder.argument, ...settings], {
    ...account,
    cwd: folder.cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    onSpawn: options.onSpawn,
    steps: STEPS,
    tether: {
      signals: [options.throwAway ? 'SIGQUIT' : 'SIGINT', 'SIGQUIT', 'SIGKILL'],
      folder: options.dropFolder,
    },
  })
  await untilReady(group, url('postgres'), followLog(group.child, options.onLog))
  return { port, pid: group.pid, ended: group.ended, url, stop: async () => void (await group.end()) }
}

async function untilReady({ child, end }: Group, url: string, tail: () => string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`PostgreSQL ended at once: ${tail()}`)
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      return
    } catch (error) {
      // A wrong password never mends itself: the data belongs to other secrets.
      if (error instanceof pg.DatabaseError && error.code === '28P01') {
        await end()
        throw new Error('The data folder of PostgreSQL has another password than .local/secrets.json', {
          cause: error,
        })
      }
      if (Date.now() > deadline) {
        await end()
        throw new Error(`PostgreSQL did not answer within ${READY_WITHIN_MS / 1000} s: ${tail()}`)
      }
    } finally {
      await client.end().catch(() => {})
    }
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
}
