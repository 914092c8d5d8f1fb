import { nearestWord } from '#src/domain/catalog/edit-distance.ts'
import type { Db } from '#src/features/ports.ts'

/** Similar words that are looked at for one mistyped word, and mistyped words that are looked up at all. */
const CANDIDATES = 12
const MOST_CORRECTIONS = 3

/** A word of the query with its stems; null where it is a stop word of that language. */
export type ResolvedWord = { word: string; stemEn: string | null; stemFr: string | null }

export type ResolvedWords = {
  words: ResolvedWord[]
  /** What was typed → what it was taken for. */
  corrected: { from: string; to: string }[]
  /** Words that no listing has, nor one like them. */
  unknown: string[]
}

/**
 * Finds out which words the listings know, in any of their forms, and takes an unknown one for the known word
 * that it was most likely meant to be.
 */
export async function resolveWords(db: Db, typed: readonly string[]): Promise<ResolvedWords> {
  if (typed.length === 0) return { words: [], corrected: [], unknown: [] }
  const read = await readWords(db, typed)
  const words: ResolvedWord[] = []
  const corrected: ResolvedWords['corrected'] = []
  const unknown: string[] = []
  const lost = read.filter((each) => !each.known && (each.stemEn ?? each.stemFr) !== null)
  const found = await nearestKnown(
    db,
    lost.slice(0, MOST_CORRECTIONS).map((each) => each.word),
  )
  for (const { known, ...each } of read) {
    const nearest = found.get(each.word)
    if (known) words.push(each)
    else if (nearest) {
      words.push(nearest)
      corrected.push({ from: each.word, to: nearest.word })
    } else if (lost.some((other) => other.word === each.word)) unknown.push(each.word)
  }
  return { words, corrected, unknown }
}

/**
 * Known: some listing has the word or another form of it. Words of two letters (CV, PC) are not in the vocabulary
 * and pass; stop words of both languages do not.
 */
function readWords(db: Db, words: readonly string[]): Promise<(ResolvedWord & { known: boolean })[]> {
  return db.$queryRaw`
    SELECT w.word, w."stemEn", w."stemFr",
           (w."stemEn" IS NOT NULL OR w."stemFr" IS NOT NULL)
           AND (length(w.word) < 3
             OR EXISTS (SELECT FROM "SearchWord" s WHERE s."word" = w.word)
             OR EXISTS (SELECT FROM "SearchWord" s WHERE s."stemEn" = w."stemEn")
             OR EXISTS (SELECT FROM "SearchWord" s WHERE s."stemFr" = w."stemFr")) AS known
      FROM (SELECT word, (ts_lexize('english_stem', word))[1] AS "stemEn", (ts_lexize('french_stem', word))[1] AS "stemFr", n
              FROM unnest(${[...words]}::text[]) WITH ORDINALITY AS t (word, n)) w
     ORDER BY w.n`
}

async function nearestKnown(db: Db, words: readonly string[]): Promise<Map<string, ResolvedWord>> {
  const nearest = new Map<string, ResolvedWord>()
  if (words.length === 0) return nearest
  const candidates = await db.$queryRaw<(ResolvedWord & { typed: string })[]>`
    SELECT t.typed, s."word", s."stemEn", s."stemFr"
      FROM unnest(${[...words]}::text[]) AS t (typed)
     CROSS JOIN LATERAL similar_words(t.typed, ${CANDIDATES}) s`
  for (const typed of words) {
    const near = candidates.filter((each) => each.typed === typed)
    const word = nearestWord(
      typed,
      near.map((each) => each.word),
    )
    const match = near.find((each) => each.word === word)
    if (match) nearest.set(typed, { word: match.word, stemEn: match.stemEn, stemFr: match.stemFr })
  }
  return nearest
}
