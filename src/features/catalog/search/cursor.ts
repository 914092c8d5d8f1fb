import { z } from 'zod'
import { epochMs } from '#src/features/instant.ts'
import { SORTS } from './search.schema.ts'

/** Ratings and prices are compared with columns of four bytes. */
const INTEGER_MAX = 2_147_483_647

const schema = z.object({
  /** Only valid for the order in which it was given out. */
  s: z.enum(SORTS),
  /** The sort key of the last row shown. */
  k: z.number().min(-INTEGER_MAX).max(8.64e15),
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
    if (sort !== 'soonest' && cursor.k > INTEGER_MAX) return null
    return cursor.s === sort ? cursor : null
  } catch {
    return null
  }
}
