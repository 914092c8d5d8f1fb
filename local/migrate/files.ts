import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { MigrationDirectory, MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm'

/** Where the Prisma schema and its migrations lie. */
export type Layout = { schemaDir: string; migrationsDir: string }

/** Prisma's own lock file: it says which database the migrations are written for. */
export const LOCK = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }

export async function readSchema({ schemaDir }: Layout): Promise<SchemasContainer> {
  const names = (await readdir(schemaDir)).filter((name) => name.endsWith('.prisma')).sort()
  if (names.length === 0) throw new Error(`No .prisma file in ${relative('.', schemaDir)}`)
  const files = names.map(async (name) => {
    const path = join(schemaDir, name)
    return { path, content: await readFile(path, 'utf8') }
  })
  return { files: await Promise.all(files) }
}

/** The migrations in the order of their names; a folder without readable SQL is passed on as the error it is. */
export async function readMigrations({ migrationsDir }: Layout): Promise<MigrationList> {
  const entries = await readdir(migrationsDir, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir: migrationsDir,
    lockfile: LOCK,
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.sort().map((name) => readMigration(migrationsDir, name))),
  }
}

async function readMigration(migrationsDir: string, name: string): Promise<MigrationDirectory> {
  const path = 'migration.sql'
  try {
    const value = await readFile(join(migrationsDir, name, path), 'utf8')
    return { path: name, migrationFile: { path, content: { tag: 'ok', value } } }
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error)
    return { path: name, migrationFile: { path: join(name, path), content: { tag: 'error', value } } }
  }
}
