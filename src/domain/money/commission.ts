import { WHOLE_BPS } from '../policy/money.ts'
import { proportion } from './money.ts'

/** The platform's part of what was captured, rounded down. `bps` is the booking's own copy of the rate, never today's. */
export function commission(capturedMinor: number, bps: number): number {
  return proportion(capturedMinor, bps, WHOLE_BPS)
}

/** The rest, so the expert gets the odd cent. */
export function expertShare(capturedMinor: number, bps: number): number {
  return capturedMinor - commission(capturedMinor, bps)
}
