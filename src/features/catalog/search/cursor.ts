import { z } from 'zod'
import { epochMs } from '#src/features/instant.ts'
import { SORTS, type Sort } from './search.schema.ts'

/** Ratings and prices are compared with columns of four bytes. */
const INTEGER_MAX = 2_147_483_647

/** The key of who has no slot at all: behind every instant. */
export const NEVER = 8.64e15

/** The sort key of the last row shown: only valid for the order in which it was given out. */
const KEYS: Record<Sort, z.ZodNumber> = {
  best: z.number().min(-INTEGER_MAX).max(INTEGER_MAX),
  soonest: z.number().int().min(0).max(NEVER),
  price: z.number().int().min(0).max(INTEGER_MAX),
  rating: z.number().int().min(-INTEGER_MAX).max(0),
}

const schema = z.object({
  s: z.enum(SORTS),
  k: z.number(),
  /** Its listing. */
  i: z.uuid(),
  /** Epoch milliseconds at which the first page was made: "available now" means then, on every page. */
  t: epochMs,
})

export type Cursor = z.infer<typeof schema>

/** Where the next page begins, opaque to readers. It carries no rights, so it is checked, not signed. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** @returns null for what is no cursor of this order: the search then begins at its first page */
export function readCursor(text: string | undefined, sort: Cursor['s']): Cursor | null {
  if (!text) return null
  try {
    const cursor = schema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return cursor.s === sort && KEYS[sort].safeParse(cursor.k).success ? cursor : null
  } catch {
    return null
  }
}
