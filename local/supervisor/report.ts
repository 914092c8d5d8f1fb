/** Where a start says what it does. */
export type Report = {
  say: (line: string) => void
  /** Runs a step and says how long it took; what `work` answers as `note` is added. */
  step: <T>(name: string, work: () => Promise<T>, note?: (result: T) => string) => Promise<T>
}

const HEARTBEAT_MS = 15_000

/** Reports as lines of text: they read the same on a terminal and in a log. */
export function lineReport(write: (line: string) => void, now: () => number = Date.now): Report {
  return {
    say: write,
    async step(name, work, note) {
      const begun = now()
      const seconds = () => `${((now() - begun) / 1000).toFixed(1)} s`
      const heartbeat = setInterval(() => write(`  … ${name} (${seconds()})`), HEARTBEAT_MS)
      try {
        const result = await work()
        const added = note?.(result)
        write(`  ✓ ${name}${added ? ` ${added}` : ''} (${seconds()})`)
        return result
      } finally {
        clearInterval(heartbeat)
      }
    },
  }
}
