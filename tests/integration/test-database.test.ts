import pg from 'pg'
import { expect, it } from 'vitest'
import { freshDatabase, testDatabaseUrl } from '#tests/support/database/test-database.ts'

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

it('gives a test file one migrated database that a fresh one does not see into', async () => {
  const url = await testDatabaseUrl()
  expect(await testDatabaseUrl()).toBe(url)
  expect(await query(url, 'SELECT migration_name FROM _prisma_migrations')).not.toEqual([])
  await query(url, 'CREATE TABLE left_here (id int)')
  const fresh = await freshDatabase()
  expect(await query(fresh.url, `SELECT to_regclass('left_here') AS found`)).toEqual([{ found: null }])
  await fresh.drop()
  await query(url, 'DROP TABLE left_here')
})
