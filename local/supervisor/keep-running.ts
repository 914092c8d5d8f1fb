import type { Running } from './child.ts'
import { explain } from './explain.ts'
import type { Report } from './report.ts'

export type Kept = { stop: () => Promise<void> }

export type KeepOptions = {
  name: string
  /** Where it writes what it has to say. */
  logFile?: string
  start: () => Promise<Running>
  say: Report['say']
  /** Milliseconds before the first new try; doubled each time up to `longest`. */
  shortest?: number
  longest?: number
  /** A process that lived this long counts as healthy: its next end is a first one again. */
  healthyAfter?: number
}

/**
 * Starts something and starts it again whenever it ends by itself, with growing pauses, saying so each time. A
 * failing first start rejects: then something is wrong that trying again does not mend.
 */
export async function keepRunning(options: KeepOptions): Promise<Kept> {
  const { name, logFile, start, say, shortest = 500, longest = 30_000, healthyAfter = 60_000 } = options
  const hint = logFile ? ` Its log: ${logFile}` : ''
  let pause = shortest
  let current: Running | undefined
  let stopping = false
  let wake = () => {}

  const begin = async () => {
    const running = await start()
    current = running
    return { running, since: Date.now() }
  }
  const first = await begin()
  const watch = async () => {
    let { running, since } = first
    for (;;) {
      const { how } = await running.ended
      current = undefined
      if (stopping) return
      if (Date.now() - since >= healthyAfter) pause = shortest
      say(`${name} ended (${how}). Starting it again in ${pause / 1000} s.${hint}`)
      for (;;) {
        await new Promise<void>((resolve) => {
          wake = resolve
          setTimeout(resolve, pause)
        })
        if (stopping) return
        pause = Math.min(pause * 2, longest)
        try {
          ;({ running, since } = await begin())
          if (stopping) return running.stop()
          say(`${name} runs again.`)
          break
        } catch (error) {
          say(`${name} could not be started (${explain(error)}). Next try in ${pause / 1000} s.`)
        }
      }
    }
  }
  const watching = watch()
  return {
    async stop() {
      stopping = true
      wake()
      await current?.stop()
      await watching
    },
  }
}
