/**
 * Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of
 * neighbours each cost one. "giutar" → "guitar" is one slip of the fingers, not two.
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1)
      current.push(cost)
    }
    before = previous
    previous = current
  }
  return at(previous, b.length)
}

/** Slips that are forgiven: one in a short word, two in a longer one, three in a long one. */
export function forgivenSlips(word: string): number {
  if (word.length < 4) return 0
  if (word.length < 6) return 1
  return word.length < 10 ? 2 : 3
}

/** The candidate nearest to a mistyped word, if near enough; the first letter is rarely the wrong one. */
export function nearestWord(typed: string, candidates: readonly string[]): string | null {
  let best: { word: string; cost: number } | null = null
  for (const word of candidates) {
    const distance = editDistance(typed, word)
    if (distance > forgivenSlips(typed)) continue
    const cost = distance + (word[0] === typed[0] ? 0 : 0.5)
    if (!best || cost < best.cost) best = { word, cost }
  }
  return best?.word ?? null
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0
}
