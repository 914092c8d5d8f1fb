import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { deploy } from '#local/migrate/commands.ts'
import { LAYOUT } from '#local/migrate/layout.ts'
import { launchThrowAway } from '#local/postgres/throw-away.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the maintenance database of the tests' own server. */
    postgresUrl: string
    /** Name of the migrated database that is copied for each test file. */
    templateDatabase: string
  }
}

/** One throw-away PostgreSQL for the whole run, migrated once; test files work on copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await launchThrowAway()
  try {
    const template = 'visavis_template'
    const client = new pg.Client(server.url('postgres'))
    await client.connect()
    await client.query(`CREATE DATABASE ${template}`)
    await client.end()
    await deploy(server.url(template), LAYOUT)
    project.provide('postgresUrl', server.url('postgres'))
    project.provide('templateDatabase', template)
    return server.stop
  } catch (error) {
    await server.stop()
    throw error
  }
}
