import type { EpochMs } from './instant.ts'

/** Where the first instant after `at` stands among ascending ones; their number if none is. Logarithmic. */
export function indexAfter(ascending: readonly EpochMs[], at: EpochMs): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? Number.NaN) > at) high = middle
    else low = middle + 1
  }
  return low
}

/** The first instant after `at`; positive infinity if none. */
export function firstAfter(ascending: readonly EpochMs[], at: EpochMs): EpochMs {
  return ascending[indexAfter(ascending, at)] ?? Number.POSITIVE_INFINITY
}

/** The last instant not after `at`; negative infinity if none. */
export function lastUpTo(ascending: readonly EpochMs[], at: EpochMs): EpochMs {
  return ascending[indexAfter(ascending, at) - 1] ?? Number.NEGATIVE_INFINITY
}

/** The last instant before `at`, in whole milliseconds; negative infinity if none. */
export function lastBefore(ascending: readonly EpochMs[], at: EpochMs): EpochMs {
  return lastUpTo(ascending, at - 1)
}
