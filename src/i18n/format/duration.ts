const NBSP = '\u00a0'

/**
 * `23 min 38 s`, `38 s`, `1 h 05 min 00 s`: the units are written out, so that a length is never mistaken for
 * an hour. The same in both languages; parts of a unit never break over a line.
 * @param seconds billable or connected seconds; fractions are dropped
 */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const h = Math.floor(whole / 3600)
  const min = Math.floor((whole % 3600) / 60)
  const s = whole % 60
  const two = (value: number) => String(value).padStart(2, '0')
  if (h > 0) return `${h}${NBSP}h ${two(min)}${NBSP}min ${two(s)}${NBSP}s`
  if (min > 0) return `${min}${NBSP}min ${two(s)}${NBSP}s`
  return `${s}${NBSP}s`
}

/** `45 min`, `1 h 30 min`, `2 h`: a planned length. @param minutes whole minutes */
export function formatMinutes(minutes: number): string {
  const h = Math.floor(minutes / 60)
  const min = minutes % 60
  if (h === 0) return `${min}${NBSP}min`
  return min === 0 ? `${h}${NBSP}h` : `${h}${NBSP}h ${String(min).padStart(2, '0')}${NBSP}min`
}
