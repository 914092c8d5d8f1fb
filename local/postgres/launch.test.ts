import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchPostgres, type Postgres } from './launch.ts'

let folder: string
const running: Postgres[] = []
// A folder that only its owner may enter, like the home of root: the server's stand-in user must get by.
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-launch-'))
})
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
  await rm(folder, { recursive: true, force: true })
})

async function launch(password = 'secret'): Promise<Postgres> {
  const server = await launchPostgres({ dataDir: join(folder, 'data'), password, throwAway: true })
  running.push(server)
  return server
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe('the embedded PostgreSQL', { timeout: 30_000 }, () => {
  it('keeps its data between starts, for its owner alone', async () => {
    const first = await launch()
    await query(first.url('postgres'), 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.stop()
    const second = await launch()
    expect(await query(second.url('postgres'), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
    expect((await stat(join(folder, 'data'))).mode & 0o777).toBe(0o700)
  })

  it('listens on loopback with passwords, and nowhere else', async () => {
    const server = await launch()
    const [settings] = await query(
      server.url('postgres'),
      `SELECT current_setting('listen_addresses') AS listen, current_setting('unix_socket_directories') AS sockets`,
    )
    expect(settings).toEqual({ listen: '127.0.0.1', sockets: '' })
    const guessed = server.url('postgres').replace('secret', 'guess')
    await expect(query(guessed, 'SELECT 1')).rejects.toThrow('password authentication failed')
  })

  it('sorts and folds accents the same on every machine', async () => {
    const server = await launch()
    const [row] = await query(
      server.url('postgres'),
      `SELECT upper('é') AS upper, to_tsvector('french', 'ÉCOLES') @@ to_tsquery('french', 'école') AS found`,
    )
    expect(row).toEqual({ upper: 'É', found: true })
  })

  it('says which file is out of step when the data has another password', async () => {
    await (await launch()).stop()
    await expect(launch('another')).rejects.toThrow('another password than .local/secrets.json')
  })

  it('takes over from a server whose supervisor was killed', async () => {
    const orphan = await launch()
    await query(orphan.url('postgres'), 'CREATE TABLE kept AS SELECT 1 AS one')
    const heir = await launch()
    expect(heir.port).not.toBe(orphan.port)
    expect(await query(heir.url('postgres'), 'SELECT one FROM kept')).toEqual([{ one: 1 }])
    await expect(query(orphan.url('postgres'), 'SELECT 1')).rejects.toThrow()
  })
})
