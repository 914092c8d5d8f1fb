import { spawn } from 'node:child_process'

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
 * @throws with the end of what it printed when it fails
 */
export function runToEnd({ name, file, args, cwd, env, signal }: Task): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env: env as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    })
    let output = ''
    let all = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      all = (all + text).slice(-4000)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      all = (all + text).slice(-4000)
    })
    child.once('error', reject)
    child.once('close', (code, killed) => {
      if (code === 0) resolve(output)
      else reject(new Error(`${name} failed (${killed ?? `exit ${code}`}):\n${all.trim()}`))
    })
  })
}
