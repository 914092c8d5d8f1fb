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
export function anchorAt(percent: number): Anchor {
  if (percent < 8) return 'start'
  return percent > 92 ? 'end' : 'middle'
}

export type Anchor = 'start' | 'middle' | 'end'
export type Label = { readonly percent: number; readonly text: string; readonly anchor: Anchor }

/** Of the strip's small letters, in pixels: on average, and between two labels. */
const LETTER = 6.6
const APART = 8

/**
 * Which labels have room on a strip of so many pixels: first the outer two, then the others in their order, each
 * where it neither meets one that stands nor leaves the strip.
 */
export function fitting(labels: readonly Label[], width: number): boolean[] {
  const taken: Span[] = []
  const shown = labels.map(() => false)
  const order = [0, labels.length - 1, ...labels.keys()]
  for (const index of order) {
    const label = labels[index]
    if (!label || shown[index]) continue
    const span = spanOf(label, width)
    const fits =
      span.start >= -1 &&
      span.end <= width + 1 &&
      taken.every(({ start, end }) => span.end + APART <= start || end + APART <= span.start)
    if (!fits) continue
    shown[index] = true
    taken.push(span)
  }
  return shown
}

function spanOf({ percent, text, anchor }: Label, width: number): Span {
  const long = text.length * LETTER
  const at = (percent / 100) * width
  const start = anchor === 'start' ? at : anchor === 'end' ? at - long : at - long / 2
  return { start, end: start + long }
}
