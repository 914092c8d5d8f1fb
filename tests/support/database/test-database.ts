import pg from 'pg'
import { expect, inject } from 'vitest'

export type FreshDatabase = { url: string; drop: () => Promise<void> }

let last: { file: string | undefined; database: Promise<FreshDatabase> } | undefined

/**
 * The migrated, empty database of this test file (a copy made at the first call, about 50 ms; the next file
 * of the same worker replaces it).
 */
export async function testDatabaseUrl(): Promise<string> {
  const file = expect.getState().testPath
  // A worker keeps its modules from one file to the next.
  if (!last || last.file !== file)
    last = { file, database: copyTemplate(`worker_${process.env.VITEST_POOL_ID ?? '0'}`) }
  return (await last.database).url
}

/** Another migrated, empty database, for a test that must not see what others wrote. Drop it when done. */
export function freshDatabase(): Promise<FreshDatabase> {
  return copyTemplate(`fresh_${crypto.randomUUID().replaceAll('-', '')}`)
}

async function copyTemplate(name: string): Promise<FreshDatabase> {
  const drop = () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await drop()
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${inject('templateDatabase')}`)
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${name}`
  return { url: url.href, drop }
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client(inject('postgresUrl'))
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
