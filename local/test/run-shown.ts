import { delimiter, join } from 'node:path'
import { ROOT } from '../root.ts'
import { startGroup } from '../supervisor/group.ts'

const BIN = join(ROOT, 'node_modules/.bin')

type ShownOptions = { env?: Record<string, string>; signal?: AbortSignal }

/**
 * Runs an installed program whose output is for the reader; answers its exit code.
 * @param signal passes Ctrl-C on to it; test runners then end what they started, and are waited for
 * @throws the reason of `signal` then
 */
export async function runShown(
  program: string,
  args: string[],
  { env = {}, signal }: ShownOptions = {},
): Promise<number> {
  signal?.throwIfAborted()
  const { ended, end } = await startGroup(join(BIN, program), args, {
    cwd: ROOT,
    env: {
      ...process.env,
      // The programs name their Node by `env node`: the installed one, whoever started us.
      PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`,
      NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
      ...env,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
    steps: [{ signal: 'SIGINT', patienceMs: 60_000 }],
  })
  const callOff = () => void end()
  signal?.addEventListener('abort', callOff)
  if (signal?.aborted) callOff()
  const { code } = await ended
  signal?.removeEventListener('abort', callOff)
  signal?.throwIfAborted()
  return code ?? 1
}
