/** A stretch of time with one offset (milliseconds ahead of UTC), as the engine's own look. */
interface Span {
  start: number
  end: number
  offset: number
}

const DAY = 24 * 60 * 60_000
/** Denser than the engine looks, so that what it steps over is found. */
const PROBE = 2 * DAY

/** An interval cut where the offset of a zone changes: probed and then halved to the millisecond, by Intl alone. */
export function intlSpans(zone: string, { start, end }: { start: number; end: number }): Span[] {
  const offsetAt = intlOffset(zone)
  const spans: Span[] = []
  let open = { start, offset: offsetAt(start) }
  for (let from = start; from < end; from += PROBE) {
    const to = Math.min(from + PROBE, end - 1)
    while (offsetAt(to) !== open.offset) {
      const change = firstChange(offsetAt, Math.max(from, open.start), to)
      spans.push({ ...open, end: change })
      open = { start: change, offset: offsetAt(change) }
    }
  }
  return [...spans, { ...open, end }]
}

function firstChange(offsetAt: (instant: number) => number, from: number, to: number): number {
  const offset = offsetAt(from)
  let before = from
  let after = to
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (offsetAt(middle) === offset) before = middle
    else after = middle
  }
  return after
}

/** The offset that Intl writes behind a time, such as `GMT-03:30`. */
function intlOffset(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  const read = new Map<string, number>()
  return (instant) => {
    const text = format.format(instant).split('GMT')[1] ?? ''
    const known = read.get(text)
    if (known !== undefined) return known
    const parts = /^(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text)
    if (!parts) throw new Error(`Intl wrote an offset in a shape of its own: ${text}`)
    const [, sign = '+', hours = 0, minutes = 0, seconds = 0] = parts
    const size = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000
    // No -0, which is not 0 to a strict comparison.
    const offset = sign === '-' ? 0 - size : size
    read.set(text, offset)
    return offset
  }
}
