const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** `10 min`, `24 h`, `72 h`: a time limit of the rules, in both languages. @param milliseconds whole minutes */
export function formatLimit(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE)
  return minutes % 60 === 0 ? `${minutes / 60}\u00a0h` : `${minutes}\u00a0min`
}

/** Whole days in a limit, for ICU plurals: `{days, plural, one {# day} other {# days}}`. */
export function daysOf(milliseconds: number): number {
  return Math.round(milliseconds / DAY)
}
