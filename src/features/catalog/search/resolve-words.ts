import { nearestWord } from '#src/domain/catalog/edit-distance.ts'
import type { Db } from '#src/features/ports.ts'

/** Similar words that are looked at for one mistyped word, and mistyped words that are looked up at all. */
const CANDIDATES = 12
const MOST_CORRECTIONS = 3

/**
 * A word of the query with its stems, none where it is a stop word of that language. In French a word may be a form of
 * several: see french_stems() in the migrations.
 */
export type ResolvedWord = { word: string; stemEn: string | null; stemsFr: string[] }

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
  const lost = read.filter((each) => !each.known && !isStopWord(each))
  const found = await nearestKnown(db, lost.slice(0, MOST_CORRECTIONS))
  for (const { known, plain: _, ...each } of read) {
    const nearest = found.get(each.word)
    if (known) words.push(each)
    else if (nearest) {
      words.push(nearest)
      corrected.push({ from: each.word, to: nearest.word })
    } else if (lost.some((other) => other.word === each.word)) unknown.push(each.word)
  }
  return { words, corrected, unknown }
}

function isStopWord({ stemEn, stemsFr }: ResolvedWord): boolean {
  return stemEn === null && stemsFr.length === 0
}

/** @param plain without accents */
type ReadWord = ResolvedWord & { plain: string; known: boolean }

/**
 * Known: some listing has the word or another form of it. Words of two letters (CV, PC) are not in the vocabulary
 * and pass; stop words of both languages do not.
 */
function readWords(db: Db, words: readonly string[]): Promise<ReadWord[]> {
  return db.$queryRaw`
    SELECT w.word, w.plain, w."stemEn", w."stemsFr",
           (w."stemEn" IS NOT NULL OR w."stemsFr" <> '{}')
           AND (length(w.plain) < 3
             OR EXISTS (SELECT FROM "SearchWord" s WHERE s."stemEn" = w."stemEn")
             OR EXISTS (SELECT FROM "SearchWord" s WHERE s."stemsFr" && w."stemsFr")) AS known
      FROM (SELECT word, plain(word) AS plain, (ts_lexize('english_stem', plain(word)))[1] AS "stemEn",
                   ARRAY(SELECT DISTINCT stem FROM unnest(french_stems(word)) stem ORDER BY stem) AS "stemsFr", n
              FROM unnest(${[...words]}::text[]) WITH ORDINALITY AS t (word, n)) w
     ORDER BY w.n`
}

/** @returns by what was typed */
async function nearestKnown(db: Db, lost: readonly ReadWord[]): Promise<Map<string, ResolvedWord>> {
  const nearest = new Map<string, ResolvedWord>()
  if (lost.length === 0) return nearest
  const candidates = await db.$queryRaw<(ResolvedWord & { typed: string; plain: string })[]>`
    SELECT t.typed, s."word", s."plain", s."stemEn", s."stemsFr"
      FROM unnest(${lost.map(({ plain }) => plain)}::text[]) AS t (typed)
     CROSS JOIN LATERAL similar_words(t.typed, ${CANDIDATES}) s`
  for (const { word, plain } of lost) {
    const near = candidates.filter(({ typed }) => typed === plain)
    const meant = nearestWord(
      plain,
      near.map((each) => each.plain),
    )
    const match = near.find((each) => each.plain === meant)
    if (match) nearest.set(word, { word: match.word, stemEn: match.stemEn, stemsFr: match.stemsFr })
  }
  return nearest
}
