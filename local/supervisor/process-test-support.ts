import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { identify, isRunning } from './process-identity.mjs'

/** A program that only the signals end that no program can refuse. */
export const STUBBORN = `for (const name of ['SIGINT', 'SIGTERM', 'SIGQUIT', 'SIGHUP']) process.on(name, () => console.log(name));
setInterval(() => {}, 1000)
console.log('ready')`

/** A Node of its own that runs `source` (an ES module, our own files by \`ours\`), and what it prints, line by line. */
export function startNode(source: string): { child: ChildProcess; nextLine: () => Promise<string> } {
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', source]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { child, nextLine: async () => (await lines.next()).value ?? '(the end)' }
}

/** An import specifier of a file of this folder, for `startNode`. */
export const ours = (file: string) => JSON.stringify(new URL(file, import.meta.url).href)

/** Sends a signal and waits for the end. @returns its exit code, or the signal that ended it */
export async function endBy(child: ChildProcess, signal: NodeJS.Signals): Promise<number | string> {
  const exit = once(child, 'exit')
  child.kill(signal)
  const [code, by] = await exit
  return by ?? code
}

/** Resolves when the process is gone; fails the test by its time limit otherwise. */
export async function untilGone(pid: number): Promise<void> {
  const identity = identify(pid)
  while (isRunning(identity)) await new Promise((resolve) => setTimeout(resolve, 20))
}
