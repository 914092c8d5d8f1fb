import type { ResolvedWord } from './resolve-words.ts'

/** The same need as a tsquery in each language's stems; null where a language has nothing to look for. */
export type TextQuery = { en: string | null; fr: string | null }

/** ALL: every word. MOST: two of three, three of five. ANY: one suffices, and the more the better. */
export type Wanted = 'ALL' | 'MOST' | 'ANY'

/** With more words than this the ways to choose most of them are too many; the first ones say the most. */
const MOST_OF = 7

/** @returns null when no word is worth looking for, so that everybody matches */
export function textQuery(words: readonly ResolvedWord[], wanted: Wanted): TextQuery | null {
  const en = ofLanguage(
    words.map(({ stemEn }) => (stemEn === null ? [] : [stemEn])),
    wanted,
  )
  const fr = ofLanguage(
    words.map(({ stemsFr }) => stemsFr),
    wanted,
  )
  return en === null && fr === null ? null : { en, fr }
}

/** @param words the stems of each, any of which stands for it; none for a stop word */
function ofLanguage(words: readonly (readonly string[])[], wanted: Wanted): string | null {
  const parts = [...new Set(words.filter((stems) => stems.length > 0).map(anyOf))]
  if (parts.length === 0) return null
  if (wanted === 'ALL') return parts.join(' & ')
  if (wanted === 'ANY') return parts.join(' | ')
  const few = parts.slice(0, MOST_OF)
  return choose(few, Math.ceil((few.length + 1) / 2))
    .map((group) => `(${group.join(' & ')})`)
    .join(' | ')
}

function anyOf(stems: readonly string[]): string {
  const quoted = stems.map((stem) => `'${stem.replaceAll("'", "''")}'`)
  return quoted.length > 1 ? `(${quoted.join(' | ')})` : quoted.join('')
}

/** All ways to choose so many of a list, in its order. */
function choose(list: readonly string[], count: number): string[][] {
  if (count === 0) return [[]]
  return list.flatMap((first, index) =>
    choose(list.slice(index + 1), count - 1).map((rest) => [first, ...rest]),
  )
}
