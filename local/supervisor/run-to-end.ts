import { startGroup } from './group.ts'

export type Task = {
  name: string
  file: string
  args: string[]
  cwd: string
  env: Record<string, string | undefined>
  signal?: AbortSignal
}

/**
 * Runs a program that does one thing; answers what it printed on its standard output.
 * @throws with the end of what it printed when it fails; the reason of `signal` when that called it off, once the
 * program is gone
 */
export async function runToEnd({ name, file, args, cwd, env, signal }: Task): Promise<string> {
  signal?.throwIfAborted()
  const { child, ended, end } = await startGroup(file, args, {
    cwd,
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    steps: [{ signal: 'SIGTERM', patienceMs: 5_000 }],
  })
  let output = ''
  let all = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text
    all = (all + text).slice(-4000)
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    all = (all + text).slice(-4000)
  })
  const callOff = () => void end()
  signal?.addEventListener('abort', callOff)
  // It may have come while the program was starting.
  if (signal?.aborted) callOff()
  const { code, signal: killed } = await ended
  signal?.removeEventListener('abort', callOff)
  signal?.throwIfAborted()
  if (code !== 0) throw new Error(`${name} failed (${killed ?? `exit ${code}`}):\n${all.trim()}`)
  return output
}
