import { spawn } from 'node:child_process'

/**
 * Waits at the other end of a pipe. A line says that all is well; the end of the pipe without one, that we are gone
 * and left a process behind.
 */
const SCRIPT = `
read -r _ && exit
pid=$1 folder=$2
shift 2
for signal; do
  kill -s "$signal" -- "-$pid" 2>/dev/null || break
  tries=0
  while kill -s 0 -- "-$pid" 2>/dev/null && [ $tries -lt 50 ]; do
    sleep 0.1
    tries=$((tries + 1))
  done
done
[ -z "$folder" ] || rm -rf -- "$folder"`

export type Tether = {
  /** What is sent one after the other, five seconds apart, until the group is gone. */
  signals: readonly NodeJS.Signals[]
  /** Removed then: data that nobody needs without the process. */
  folder?: string
}

/**
 * Ends a process group as soon as this process is gone, whichever way it went: a killed test run or an uncaught error
 * must not leave servers behind. (Where no shell can be started the next start on the same folder does it.)
 * @returns releases it: call when the group has come to its end
 */
export function tether(pid: number, { signals, folder = '' }: Tether): () => void {
  const names = signals.map((signal) => signal.slice('SIG'.length))
  const watcher = spawn('sh', ['-c', SCRIPT, 'visavis-tether', String(pid), folder, ...names], {
    // Out of reach of the Ctrl-C that may be what ends us.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const pipe = watcher.stdin
  watcher.on('error', () => {})
  pipe.on('error', () => {})
  watcher.unref()
  if ('unref' in pipe && typeof pipe.unref === 'function') pipe.unref()
  return () => pipe.end('\n')
}
