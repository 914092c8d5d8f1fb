import { Prisma } from '#src/generated/prisma/client.ts'
import { online } from '../online.ts'
import type { Asked } from './conditions.ts'
import type { Cursor } from './cursor.ts'
import type { TextQuery } from './text-query.ts'

export type PageAsked = Asked & {
  /** Every word, where `text` is content with most of them. */
  everyWord: TextQuery | null
  cursor: Cursor | null
  size: number
  readerLanguage: string
  /** As a page of the same words said; see find-page.ts. */
  crowded?: boolean
}

export type Hit = { id: string; expertId: string; categorySlug: string; key: number; online: boolean }

/**
 * What an order needs to know of a listing `l`, and whether its expert can be called at once: read where the listing
 * is found, so that it is visited once. Without the words, which are long: see `withWords`.
 */
export function hitColumns(asOf: number): Prisma.Sql {
  return Prisma.sql`l."id", l."expertId", l."categorySlug", l."languages", l."nextSlotAt", l."ratingScore",
    l."comparableEurMinor", coalesce(${online(new Date(asOf))}, false) AS online`
}

/** The listing `l` of a hit `h` once more, where its order depends on its words. */
export function withWords({ query, text, everyWord }: PageAsked): Prisma.Sql {
  return query.sort === 'best' && (text ?? everyWord)
    ? Prisma.sql`JOIN "ExpertListing" l ON l."id" = h."id"`
    : Prisma.empty
}
