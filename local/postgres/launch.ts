import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { freePort } from '../net/ports.ts'
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
  onLog?: (line: string) => void
}

export type Postgres = {
  port: number
  child: ChildProcess
  /** Connection string of a database on this server. */
  url: (database: string) => string
  /** Ends all connections and the server; resolves when the process is gone. */
  stop: () => Promise<void>
}

const THROW_AWAY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=2GB']
const READY_WITHIN_MS = 30_000

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
  const child = spawn(binaries.postgres, ['-D', folder.argument, ...settings], {
    ...account,
    cwd: folder.cwd,
    // A group of its own: Ctrl-C in the terminal reaches the supervisor alone, which ends things in order.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const tail = followLog(child, options.onLog)
  await untilReady(child, url('postgres'), tail)
  return { port, child, url, stop: () => stop(child) }
}

async function untilReady(child: ChildProcess, url: string, tail: () => string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS
  let failure: Error | undefined
  child.once('error', (error) => {
    failure = error
  })
  for (;;) {
    if (failure) throw failure
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended at once: ${tail()}`)
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      return
    } catch (error) {
      // A wrong password never mends itself: the data belongs to other secrets.
      if (error instanceof pg.DatabaseError && error.code === '28P01') {
        await stop(child)
        throw new Error('The data folder of PostgreSQL has another password than .local/secrets.json', {
          cause: error,
        })
      }
      if (Date.now() > deadline) {
        await stop(child)
        throw new Error(`PostgreSQL did not answer within ${READY_WITHIN_MS / 1000} s: ${tail()}`)
      }
    } finally {
      await client.end().catch(() => {})
    }
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  // SIGINT is PostgreSQL's "fast" shutdown: open transactions are rolled back, the data is consistent.
  child.kill('SIGINT')
  await gone
}
