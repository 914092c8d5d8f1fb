import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Postgres } from '../postgres/launch.ts'
import { launchThrowAway } from '../postgres/throw-away.ts'
import {
  createMigration,
  deploy,
  driftOfDatabase,
  driftOfMigrations,
  forgetFailure,
  reset,
  status,
} from './commands.ts'
import type { Layout } from './files.ts'

const DATASOURCE = 'datasource db {\n  provider = "postgresql"\n}\n'
const SLOT = `model Slot {
  id     Int                      @id
  kind   String                   @db.Char(1)
  during Unsupported("tstzrange")
}
`
const FINISHING = `
CREATE EXTENSION btree_gist;
ALTER TABLE "Slot" ADD CONSTRAINT no_overlap EXCLUDE USING gist (kind WITH =, during WITH &&);
ALTER TABLE "Slot" ADD CONSTRAINT known_kind CHECK (kind IN ('a', 'b'));
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'append only; nothing is deleted';
END;
$$;
CREATE TRIGGER append_only BEFORE DELETE ON "Slot" FOR EACH ROW EXECUTE FUNCTION refuse();
`

let server: Postgres
let root: string
let layout: Layout
let url: string
let databases = 0

beforeAll(async () => {
  server = await launchThrowAway()
}, 60_000)
afterAll(() => server?.stop())

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'visavis-migrate-'))
  layout = { schemaDir: join(root, 'schema'), migrationsDir: join(root, 'migrations') }
  await mkdir(layout.schemaDir)
  await writeSchema(DATASOURCE + SLOT)
  databases += 1
  await query(server.url('postgres'), `CREATE DATABASE scratch_${databases}`)
  url = server.url(`scratch_${databases}`)
  return () => rm(root, { recursive: true })
})

const writeSchema = (text: string) => writeFile(join(layout.schemaDir, 'main.prisma'), text)

async function query(databaseUrl: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function writeFirstMigration(finishing = FINISHING): Promise<string> {
  const file = await createMigration(url, layout, 'First Slots!', { now: new Date('2026-01-02T03:04:05Z') })
  if (!file) throw new Error('expected a migration')
  await writeFile(file, (await readFile(file, 'utf8')) + finishing)
  return file
}

describe('migrate', { timeout: 30_000 }, () => {
  it('writes a migration from the schema under a name that sorts by time', async () => {
    const file = await writeFirstMigration('')
    expect(file).toBe(join(layout.migrationsDir, '20260102030405_first_slots', 'migration.sql'))
    expect(await readFile(file, 'utf8')).toContain('CREATE TABLE "Slot"')
    expect(await createMigration(url, layout, 'again')).toBeNull()
  })

  it('applies hand-written SQL with function bodies, once, and records it as Prisma does', async () => {
    await writeFirstMigration()
    expect(await deploy(url, layout)).toEqual(['20260102030405_first_slots'])
    expect(await deploy(url, layout)).toEqual([])
    const rows = await query(url, 'SELECT migration_name, checksum, finished_at FROM _prisma_migrations')
    expect(rows).toEqual([
      {
        migration_name: '20260102030405_first_slots',
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
        finished_at: expect.any(Date),
      },
    ])
    await query(url, `INSERT INTO "Slot" VALUES (1, 'a', '[2026-01-01,2026-01-02)')`)
    await expect(query(url, 'DELETE FROM "Slot"')).rejects.toThrow('append only; nothing is deleted')
  })

  it('sees no drift in constraints that Prisma cannot express, and names a column that is missing', async () => {
    await writeFirstMigration()
    await deploy(url, layout)
    expect(await driftOfDatabase(url, layout)).toBeNull()
    expect(await driftOfMigrations(url, layout)).toBeNull()
    await query(url, 'ALTER TABLE "Slot" DROP COLUMN kind')
    expect(await driftOfDatabase(url, layout)).toContain('ADD COLUMN     "kind" CHAR(1) NOT NULL')
    await writeSchema(DATASOURCE + SLOT.replace('during', 'title String\n  during'))
    expect(await driftOfMigrations(url, layout)).toContain('ADD COLUMN     "title"')
  })

  it('leaves no shadow database behind', async () => {
    await writeFirstMigration()
    await driftOfMigrations(url, layout)
    expect(await query(url, `SELECT FROM pg_database WHERE datname LIKE 'prisma_migrate%'`)).toEqual([])
  })

  it('names pending and edited migrations', async () => {
    const file = await writeFirstMigration()
    const first = '20260102030405_first_slots'
    expect(await status(url, layout)).toMatchObject({ pending: [first], edited: [] })
    await deploy(url, layout)
    expect(await status(url, layout)).toEqual({ pending: [], failed: [], edited: [], unknown: [] })
    await writeFile(file, '-- changed afterwards\n')
    expect(await status(url, layout)).toMatchObject({ edited: [first] })
  })

  it('rolls a broken migration back, names it, and refuses to go on until it is mended', async () => {
    const file = await writeFirstMigration('\nSELECT no_such_column FROM "Slot";\n')
    await expect(deploy(url, layout)).rejects.toThrow('no_such_column')
    expect(await query(url, `SELECT FROM pg_tables WHERE tablename = 'Slot'`)).toEqual([])
    expect(await status(url, layout)).toMatchObject({ failed: ['20260102030405_first_slots'] })
    await expect(deploy(url, layout)).rejects.toThrow('failed migrations')
    await forgetFailure(url, '20260102030405_first_slots')
    await writeFile(file, 'CREATE TABLE "Slot" ()')
    expect(await deploy(url, layout)).toEqual(['20260102030405_first_slots'])
  })

  it('empties a database so that every migration can be applied anew', async () => {
    await writeFirstMigration()
    await deploy(url, layout)
    await reset(url)
    expect(await query(url, `SELECT FROM pg_tables WHERE schemaname = 'public'`)).toEqual([])
    expect(await deploy(url, layout)).toHaveLength(1)
  })

  it('reports a migration folder without SQL instead of skipping it', async () => {
    await writeFirstMigration()
    await mkdir(join(layout.migrationsDir, '20260103000000_empty'))
    await expect(deploy(url, layout)).rejects.toThrow('20260103000000_empty')
    expect(await readdir(layout.migrationsDir)).toContain('migration_lock.toml')
  })
})
