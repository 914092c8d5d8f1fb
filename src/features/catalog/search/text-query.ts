import type { ResolvedWord } from './resolve-words.ts'

/** The same need as a tsquery in each language's stems; null where a language has nothing to look for. */
export type TextQuery = { en: string | null; fr: string | null }

/**
 * @param mode `ALL`: every word must be there. `ANY`: one suffices, and the more the better.
 * @returns null when no word is worth looking for, so that everybody matches
 */
export function textQuery(words: readonly ResolvedWord[], mode: 'ALL' | 'ANY'): TextQuery | null {
  const join = (stems: readonly (string | null)[]) => {
    const quoted = [...new Set(stems)].flatMap((stem) =>
      stem === null ? [] : `'${stem.replaceAll("'", "''")}'`,
    )
    return quoted.length > 0 ? quoted.join(mode === 'ALL' ? ' & ' : ' | ') : null
  }
  const en = join(words.map((word) => word.stemEn))
  const fr = join(words.map((word) => word.stemFr))
  return en === null && fr === null ? null : { en, fr }
}
