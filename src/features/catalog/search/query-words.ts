/** More words than these make the search slower, not better. */
const MAX_WORDS = 12

/**
 * The words of what somebody typed, as the vocabulary has them: lower case, without accents, each once.
 * Single letters and signs are left out.
 */
export function queryWords(typed: string): string[] {
  const plain = typed
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1 && word.length <= 32)
  return [...new Set(words)].slice(0, MAX_WORDS)
}
