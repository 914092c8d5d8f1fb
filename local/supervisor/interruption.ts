import { constants } from 'node:os'

/** What runs on behalf of a command, and is brought to its end before a signal ends the command. */
export type Interruption = {
  /** Aborted by the first signal. */
  signal: AbortSignal
  /** Work that comes to its end by itself once the signal is aborted. */
  work: <T>(run: (signal: AbortSignal) => Promise<T>) => Promise<T>
  /** Something that goes on until it is stopped: by its owner, or when a signal comes. */
  hold: <T extends { stop: () => Promise<unknown> }>(start: (signal: AbortSignal) => Promise<T>) => Promise<T>
  /** The command is done: ends it as a signal would. */
  end: (exitCode: number) => Promise<void>
}

/**
 * Hears Ctrl-C, a closed terminal and a polite kill: ends what was started last first, then this process.
 * @param exitCode of the process then; 128 and the signal's number, as shells have it, when absent
 */
export function hearInterruption(exitCode?: number): Interruption {
  const called = new AbortController()
  const { signal } = called
  /** Each resolves when its work is over, or its thing has been stopped. */
  const open = new Set<() => Promise<unknown>>()

  const end = async (code: number) => {
    // Also what is still being started: it is added when it is there.
    for (let last = [...open].at(-1); last; last = [...open].at(-1)) {
      await last().catch(() => {})
      open.delete(last)
    }
    process.exit(code)
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      // A terminal, npm and our own first process may each pass on the same Ctrl-C.
      if (signal.aborted) return
      console.log('\nEnding everything …')
      called.abort(new Error('Called off'))
      void end(exitCode ?? 128 + constants.signals[name])
    })
  }

  const work: Interruption['work'] = async (run) => {
    signal.throwIfAborted()
    const running = run(signal)
    const over = () => running
    open.add(over)
    try {
      return await running
    } finally {
      open.delete(over)
    }
  }
  const hold: Interruption['hold'] = async (start) => {
    const held = await work(async () => {
      const thing = await start(signal)
      let stopping: Promise<unknown> | undefined
      const stop = () => {
        stopping ??= thing.stop().finally(() => open.delete(stop))
        return stopping
      }
      open.add(stop)
      return { ...thing, stop }
    })
    signal.throwIfAborted()
    return held
  }
  return { signal, work, hold, end }
}
