import type { Ending } from './child.ts'

/**
 * Waits until an address answers with a 2xx.
 * @param ended resolves with a reason when the process behind it is gone: then waiting is pointless
 * @throws a sentence with the last answer when time is over
 */
export async function untilAnswers(
  url: string,
  {
    name,
    ended,
    withinMs,
    signal,
  }: { name: string; ended: Promise<Ending>; withinMs: number; signal?: AbortSignal },
): Promise<void> {
  let gone: Ending | undefined
  ended.then((ending) => {
    gone = ending
  })
  const deadline = Date.now() + withinMs
  let last = 'no answer'
  while (gone === undefined && Date.now() < deadline) {
    signal?.throwIfAborted()
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'manual' })
      if (response.ok) return
      last = `${response.status} ${(await response.text()).slice(0, 300)}`
    } catch (error) {
      last = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(
    gone === undefined
      ? `${name} did not get ready within ${withinMs / 1000} s: ${url} says ${last}`
      : `${name} ended at once (${gone.how}): ${gone.lastWords}`,
  )
}
