import { setTimeout as wait } from 'node:timers/promises'

export type CheckState = 'ok' | 'degraded' | 'failing' | 'not configured'

export interface Check {
  state: CheckState
  /** How long the part took to answer, milliseconds. */
  ms: number
}

const TIMEOUT_MS = 2_500

/** Runs one look at a part of the outside. Failing is said, why is not: the answer is public. */
export async function check(
  look: () => Promise<CheckState>,
  onError: (error: unknown) => void,
): Promise<Check> {
  const started = performance.now()
  const timer = new AbortController()
  try {
    const late = wait(TIMEOUT_MS, undefined, { signal: timer.signal }).then((): CheckState => {
      throw new Error(`No answer within ${TIMEOUT_MS} ms`)
    })
    late.catch(() => {})
    return { state: await Promise.race([look(), late]), ms: elapsed(started) }
  } catch (error) {
    onError(error)
    return { state: 'failing', ms: elapsed(started) }
  } finally {
    timer.abort()
  }
}

function elapsed(started: number): number {
  return Math.round((performance.now() - started) * 10) / 10
}
