/**
 * An instant as whole milliseconds since 1970-01-01T00:00Z, as `Date.now()` gives it. The domain counts in
 * these: they compare, subtract and sort without a library and mean the same on every server.
 */
export type EpochMs = number

/** Milliseconds in a minute. */
export const MINUTE = 60_000
/** Milliseconds in an hour. */
export const HOUR = 60 * MINUTE
/** Milliseconds in 24 hours: elapsed time, not a calendar day, which may have 23 or 25 hours. */
export const DAY = 24 * HOUR

/** 0002-01-01 and 9999-01-01, in UTC: within them a date has a year of four digits in every zone. */
const FIRST: EpochMs = -62_104_060_800_000
const LAST: EpochMs = 253_370_764_800_000

/** Whether a number is a whole millisecond in the years 0002 to 9998, which is all that the domain deals with. */
export function isEpochMs(value: number): boolean {
  return Number.isInteger(value) && FIRST <= value && value < LAST
}
