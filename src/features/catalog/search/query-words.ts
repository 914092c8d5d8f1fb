/** More words than these make the search slower, not better. */
const MAX_WORDS = 12

/**
 * The words of what somebody typed, in lower case and with the accents that they typed, each once: accents tell
 * the forms of a French word apart. Single letters and signs are left out.
 */
export function queryWords(typed: string): string[] {
  // A mark that has no letter with it of its own would cut the word.
  const composed = typed.toLowerCase().normalize('NFC').replace(/\p{M}/gu, '')
  const words = composed.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1 && word.length <= 32)
  return [...new Set(words)].slice(0, MAX_WORDS)
}
