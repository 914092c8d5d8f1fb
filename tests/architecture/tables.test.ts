import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './import-graph.ts'
import { WRITERS } from './table-writers.ts'

const PRISMA =
  /\.\s*(\w+)\s*\.(?:create|createMany|createManyAndReturn|update|updateMany|upsert|delete|deleteMany)\(/g
const SQL = /(?:INSERT INTO|UPDATE|DELETE FROM)\s+"(\w+)"/g

const models = globSync('prisma/schema/*.prisma').flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/^model (\w+)/gm)].map((match) => match[1] ?? ''),
)
const modelOf = (name: string) => models.find((model) => model.toLowerCase() === name.toLowerCase())

/** `context: Table` of every write in a file of the features. */
function writesIn(path: string): { context: string; table: string; path: string }[] {
  const context = path.split('/')[2] ?? ''
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(PRISMA), ...text.matchAll(SQL)]
    .map((match) => modelOf(match[1] ?? ''))
    .filter((table) => table !== undefined)
    .map((table) => ({ context, table, path }))
}

const files = sourceFiles('src/features').filter((path) => !/\.test(-support)?\.tsx?$/.test(path))
const writes = files
  .filter((path) => !path.startsWith('src/features/identity/personal-data/'))
  .flatMap(writesIn)

describe('the tables', () => {
  it('each have a writer named, and no other table has', () => {
    expect(Object.keys(WRITERS).toSorted()).toEqual(models.toSorted())
  })

  it('are written by their own contexts alone', () => {
    const wrong = writes.filter(({ context, table }) => !WRITERS[table]?.includes(context))
    expect(wrong).toEqual([])
  })

  it('have no writer named that does not write', () => {
    const idle = Object.entries(WRITERS).flatMap(([table, contexts]) =>
      contexts
        .filter((context) => !writes.some((write) => write.context === context && write.table === table))
        .map((context) => `${context} ${table}`),
    )
    expect(idle).toEqual([])
  })
})
