/** Longer than a worker waits for its jobs; whoever stops us loses patience after 30 s or so. */
const AT_MOST_MS = 20_000

/**
 * Lets `work` finish before the process ends. Next calls process.exit() as soon as its own answers are out and
 * has no hook to wait for anything else; a job cut off there would only be given back when it expires.
 */
export function deferExit(work: Promise<void>): void {
  const exit = process.exit.bind(process)
  const given = new Promise<void>((resolve) => setTimeout(resolve, AT_MOST_MS).unref())
  process.exit = ((code?: number) => {
    void Promise.race([work, given]).finally(() => exit(code))
  }) as typeof process.exit
}
