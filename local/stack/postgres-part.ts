import { join } from 'node:path'
import pg from 'pg'
import { launchPostgres } from '../postgres/launch.ts'
import type { Secrets } from '../state/secrets.ts'
import type { Running } from '../supervisor/child.ts'

const DATABASE = 'visavis'

export function embeddedDatabaseUrl(port: number, secrets: Secrets): string {
  return `postgresql://postgres:${secrets.postgresPassword}@127.0.0.1:${port}/${DATABASE}`
}

/** Starts the embedded PostgreSQL with the product's database in it, on its fixed port. */
export async function startPostgresPart(
  stateDir: string,
  port: number,
  secrets: Secrets,
  { throwAway = false, onSpawn }: { throwAway?: boolean; onSpawn?: (pid: number) => void } = {},
): Promise<Running> {
  const server = await launchPostgres({
    dataDir: join(stateDir, 'postgres'),
    password: secrets.postgresPassword,
    port,
    throwAway,
    onSpawn,
  })
  try {
    await createDatabase(server.url('postgres'))
  } catch (error) {
    await server.stop()
    throw error
  }
  const ended = server.ended.then(({ code, signal }) => ({ how: signal ?? `exit ${code}`, lastWords: '' }))
  return { pid: server.pid, ended, stop: server.stop }
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client(adminUrl)
  await client.connect()
  try {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
  } finally {
    await client.end()
  }
}
