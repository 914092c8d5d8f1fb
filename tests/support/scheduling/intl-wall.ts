/** What a wall clock shows, read from Intl alone: the tests' independent witness of time zones. */
export interface IntlWall {
  /** As `2026-03-29`. */
  readonly date: string
  /** Minutes since midnight. */
  readonly minute: number
  readonly second: number
  /** ISO: 1 Monday … 7 Sunday. */
  readonly weekday: number
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const SHAPE = /^(\w{3}) (\d+)\/(\d+)\/(\d+) (\d+):(\d+):(\d+)$/

const readers = new Map<string, (instant: number) => IntlWall>()

/** A reader of one zone's wall clock, made once, that formats every instant it is asked for once. */
export function intlWall(zone: string): (instant: number) => IntlWall {
  const reader = readers.get(zone) ?? makeReader(zone)
  readers.set(zone, reader)
  return reader
}

function makeReader(zone: string): (instant: number) => IntlWall {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const seen = new Map<number, IntlWall>()
  return (instant) => {
    const known = seen.get(instant)
    if (known) return known
    const text = format.format(instant).replaceAll(',', '')
    const parts = SHAPE.exec(text)
    if (!parts) throw new Error(`Intl wrote a date in a shape of its own: ${text}`)
    const [, weekday = '', month, day, year, hour, minute, second] = parts
    const wall = {
      date: `${year}-${month}-${day}`,
      minute: Number(hour) * 60 + Number(minute),
      second: Number(second),
      weekday: WEEKDAYS.indexOf(weekday) + 1,
    }
    seen.set(instant, wall)
    return wall
  }
}
