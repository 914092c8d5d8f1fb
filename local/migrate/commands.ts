import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SchemaFilter } from '@prisma/schema-engine-wasm'
import { withEngine } from './engine.ts'
import { type Layout, LOCK, readMigrations, readSchema } from './files.ts'

const EVERYTHING: SchemaFilter = { externalTables: [], externalEnums: [] }

/** What `status` finds; every list empty means that database and folder agree. */
export type Status = { pending: string[]; failed: string[]; edited: string[]; unknown: string[] }

/** Applies the migrations that the database lacks; answers their names. */
export async function deploy(databaseUrl: string, layout: Layout): Promise<string[]> {
  const migrationsList = await readMigrations(layout)
  return withEngine(databaseUrl, undefined, async (engine) => {
    const applied = await engine.applyMigrations({ migrationsList, filters: EVERYTHING })
    return applied.appliedMigrationNames
  })
}

export async function status(databaseUrl: string, layout: Layout): Promise<Status> {
  const migrationsList = await readMigrations(layout)
  return withEngine(databaseUrl, undefined, async (engine) => {
    const found = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: EVERYTHING,
    })
    const history = found.history
    return {
      failed: found.failedMigrationNames,
      edited: found.editedMigrationNames,
      pending: history && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [],
      unknown: history && 'unpersistedMigrationNames' in history ? history.unpersistedMigrationNames : [],
    }
  })
}

/** SQL that leads from the database to the Prisma schema, or null when they agree. */
export async function driftOfDatabase(databaseUrl: string, layout: Layout): Promise<string | null> {
  const schema = await readSchema(layout)
  return withEngine(databaseUrl, schema, async (engine) => {
    const result = await engine.diff({
      from: { tag: 'schemaDatasource', ...schema, configDir: layout.schemaDir },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters: EVERYTHING,
    })
    return result.exitCode === 2 ? (result.stdout ?? '') : null
  })
}

/**
 * SQL that leads from the migrations (replayed in a shadow database on the given server) to the Prisma schema,
 * or null when they agree.
 */
export async function driftOfMigrations(databaseUrl: string, layout: Layout): Promise<string | null> {
  const schema = await readSchema(layout)
  const migrationsList = await readMigrations(layout)
  return withEngine(databaseUrl, schema, async (engine) => {
    const result = await engine.diff({
      from: { tag: 'migrations', ...migrationsList },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters: EVERYTHING,
    })
    return result.exitCode === 2 ? (result.stdout ?? '') : null
  })
}

/**
 * Writes the migration that brings the folder up to the schema, to be finished by hand where SQL can say more
 * than Prisma (exclusion constraints, triggers, generated columns). Applies nothing.
 * @param empty write a folder even without a difference, for a migration made of own SQL alone
 * @returns the path of the SQL file, or null when there is nothing to write
 */
export async function createMigration(
  databaseUrl: string,
  layout: Layout,
  name: string,
  { empty = false, now = new Date() } = {},
): Promise<string | null> {
  const sql = await driftOfMigrations(databaseUrl, layout)
  if (sql === null && !empty) return null
  const stamp = now.toISOString().slice(0, 19).replace(/\D/g, '')
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  const folder = join(layout.migrationsDir, `${stamp}_${slug || 'migration'}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(layout.migrationsDir, LOCK.path), LOCK.content)
  const file = join(folder, 'migration.sql')
  await writeFile(file, sql ?? '-- Nothing to change by the schema.\n', { flag: 'wx' })
  return file
}

/**
 * Lets `deploy` try a failed migration again. Sound because a migration is sent as one script, which PostgreSQL
 * rolls back as a whole when a statement fails.
 */
export async function forgetFailure(databaseUrl: string, migrationName: string): Promise<void> {
  await withEngine(databaseUrl, undefined, (engine) => engine.markMigrationRolledBack({ migrationName }))
}

/** Empties the database of everything, migrations table included. */
export async function reset(databaseUrl: string): Promise<void> {
  await withEngine(databaseUrl, undefined, (engine) => engine.reset({ filter: EVERYTHING }))
}
