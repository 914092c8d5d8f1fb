/** A whisper and a shout, in decibels below full scale. */
const QUIET_DB = -55
const LOUD_DB = -12

/** @param samples −1 to 1 @returns 0 for silence to `most` for a loud voice, even steps in decibels */
export function levelOf(samples: Float32Array, most: number): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length)
  if (power === 0) return 0
  const decibels = 10 * Math.log10(power)
  const share = (decibels - QUIET_DB) / (LOUD_DB - QUIET_DB)
  return Math.round(Math.min(1, Math.max(0, share)) * most)
}
