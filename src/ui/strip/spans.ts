/** A stretch of time; epoch milliseconds, or any one unit throughout. */
export type Span = { readonly start: number; readonly end: number }

/** Where nobody was: the rest of `whole` between spans that are in order and do not overlap. */
export function absences(present: readonly Span[], whole: Span): Span[] {
  const gaps: Span[] = []
  let from = whole.start
  for (const span of present) {
    if (span.start > from) gaps.push({ start: from, end: Math.min(span.start, whole.end) })
    from = Math.max(from, span.end)
  }
  if (from < whole.end) gaps.push({ start: from, end: whole.end })
  return gaps
}

/** Position of an instant on the strip as a percentage, held inside it. */
export function percentAt(at: number, whole: Span): number {
  const length = whole.end - whole.start
  if (length <= 0) return 0
  return Math.min(100, Math.max(0, ((at - whole.start) / length) * 100))
}

/** Labels near an end are written inwards, so that none leaves the strip. */
export function anchorAt(percent: number): 'start' | 'middle' | 'end' {
  if (percent < 8) return 'start'
  return percent > 92 ? 'end' : 'middle'
}
