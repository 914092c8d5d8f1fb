import { unwrap } from '#src/domain/errors.ts'
import { rewriteListings } from '#src/features/catalog/refresh-listing.ts'
import { searchQuery } from '#src/features/catalog/search/search.schema.ts'
import { searchExperts } from '#src/features/catalog/search/search-experts.ts'
import type { Actor, Ctx } from '#src/features/ports.ts'
import type { Offering } from '#src/generated/prisma/client.ts'
import { openDatabase } from '#src/server/db/client.ts'
import { makeWithTx } from '#src/server/db/with-tx.ts'
import { testDatabaseUrl } from '#tests/support/database/test-database.ts'
import { makeExpert } from '#tests/support/world/people.ts'
import { TestClock } from '#tests/support/world/test-clock.ts'

/** What the catalogue needs of a context: a database and a clock; it pays and sends nothing. */
export async function catalogWorld(now: number) {
  const db = openDatabase(await testDatabaseUrl(), 5)
  const clock = new TestClock(now)
  const as = (actor: Actor) => ({ actor, db, clock, withTx: makeWithTx(db) }) as unknown as Ctx
  const visitor = as({ kind: 'ANONYMOUS' })
  return {
    db,
    clock,
    as,
    visitor,
    system: as({ kind: 'SYSTEM', process: 'test' }),
    /** A listed expert with the words that a test is about. */
    async expert(wishes: ListedExpert) {
      const made = await makeExpert(db, {
        ...(wishes.field && { category: { slug: wishes.field, regulated: false, approval: 'APPROVED' } }),
        timeZone: 'Europe/Paris',
        hours: wishes.hours,
        offering: {
          title: wishes.title,
          titleOther: wishes.titleFr ?? null,
          description: '',
          ...wishes.offering,
        },
      })
      await db.expertProfile.update({
        where: { id: made.expert.id },
        data: {
          displayName: wishes.name,
          headline: wishes.title,
          headlineOther: wishes.titleFr ?? null,
          bio: '',
          languages: wishes.languages ?? ['en'],
          ...wishes.profile,
        },
      })
      if (wishes.languages)
        await db.offering.update({ where: { id: made.offering.id }, data: { languages: wishes.languages } })
      await db.$transaction((tx) => rewriteListings(tx, [made.expert.id], clock.now()))
      return made
    },
    async find(query: Record<string, string | string[]>, zone = 'Europe/Paris') {
      return unwrap(await searchExperts(visitor, { query: searchQuery.parse(query), locale: 'en', zone }))
    },
  }
}

export type CatalogWorld = Awaited<ReturnType<typeof catalogWorld>>

export interface ListedExpert {
  name: string
  title: string
  titleFr?: string
  field?: string
  languages?: string[]
  hours?: { weekday: number; startMinute: number; endMinute: number }[]
  offering?: Partial<Offering>
  profile?: { ratingSum?: number; ratingCount?: number; sessionsDone?: number; onlineUntil?: Date }
}
