import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { inTurn } from '../supervisor/in-turn.mjs'
import { runToEnd } from '../supervisor/run-to-end.ts'
import { inWords, whoRuns } from '../supervisor/who-runs.mjs'
import { fingerprint, isDone, onceFor } from './fingerprint.ts'

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/** Generates the database client when the schema changed since; true when it did. */
export async function generateClient(root: string, signal?: AbortSignal): Promise<boolean> {
  const output = join(root, 'src/generated/prisma')
  const generate = () =>
    runToEnd({
      name: 'prisma generate',
      file: process.execPath,
      args: [join(root, 'node_modules/prisma/build/index.js'), 'generate'],
      cwd: root,
      env: {
        ...process.env,
        // The native engine is a download, and generating needs none. A program that fails is safe where one that
        // succeeds would let other commands report success for nothing.
        PRISMA_SCHEMA_ENGINE_BINARY: '/bin/false',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
      signal,
    })
  const stamp = join(root, 'src/generated/.fingerprint')
  const isThere = () => exists(join(output, 'client.ts'))
  return inTurn(
    join(root, '.local/generate.lock'),
    async () => {
      const key = await fingerprint(root, ['prisma/schema', 'node_modules/prisma/package.json'])
      return onceFor({ key, stamp, isThere }, generate)
    },
    { signal },
  )
}

const SOURCES = [
  'src',
  'public',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'prisma/schema',
]

export type PagesOptions = {
  /** Of the build. */
  env: Record<string, string | undefined>
  /** An address that was set on purpose ends up in the pages, so it counts as a source. */
  publicAddress?: string
  signal?: AbortSignal
  say?: (line: string) => void
}

/**
 * Builds the pages for production when a source changed since the last build; true when it did.
 * @throws a sentence when something serves the pages of that build: they must not change under its visitors
 */
export async function buildPages(root: string, options: PagesOptions): Promise<boolean> {
  const { env, publicAddress, signal, say = () => {} } = options
  const build = () =>
    runToEnd({
      name: 'next build',
      file: process.execPath,
      args: [join(root, 'node_modules/next/dist/bin/next'), 'build'],
      cwd: root,
      env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      signal,
    })
  const stamp = join(root, '.next/fingerprint')
  const isThere = () => exists(join(root, '.next/BUILD_ID'))
  const buildOnce = async () => {
    const pages = { key: await fingerprint(root, SOURCES, publicAddress ?? ''), stamp, isThere }
    if (!(await isDone(pages))) refuseUnderServer(root)
    return onceFor(pages, build)
  }
  return inTurn(join(root, '.local/pages.lock'), buildOnce, {
    signal,
    onWait: (pid) => say(`  Process ${pid} builds the pages: waiting for it.`),
  })
}

function refuseUnderServer(root: string): void {
  const server = whoRuns(root).find(({ servesPages }) => servesPages)
  if (!server) return
  throw new Error(
    `The pages changed and must be built anew, and ${inWords(server)} serves the old ones. End that first.`,
  )
}
