import { unwrap } from '#src/domain/errors.ts'
import type { Ctx } from '#src/features/ports.ts'
import type { Locale } from '#src/i18n/locale.ts'
import type { SearchQuery } from '../search/search.schema.ts'
import { searchExperts } from '../search/search-experts.ts'
import { ResultRow } from './result-row.tsx'

type PeopleListProps = {
  ctx: Ctx
  locale: Locale
  zone: string
  query: SearchQuery
  /** Left out of the list. */
  except?: string
  most?: number
}

/** The first people of a search, on a page that is about something else. */
export async function PeopleList({ ctx, locale, zone, query, except, most }: PeopleListProps) {
  const { experts } = unwrap(await searchExperts(ctx, { query, locale, zone }))
  const shown = experts.filter(({ expertId }) => expertId !== except).slice(0, most)
  if (shown.length === 0) return null
  return (
    <ul className="border-t-2 border-ink">
      {shown.map((card) => (
        <ResultRow key={card.expertId} {...{ locale, zone, card }} now={ctx.clock.now()} />
      ))}
    </ul>
  )
}
