import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { runToEnd } from '../supervisor/run-to-end.ts'
import { fingerprint, onceFor } from './fingerprint.ts'

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/** Generates the database client when the schema changed since; true when it did. */
export async function generateClient(root: string): Promise<boolean> {
  const output = join(root, 'src/generated/prisma')
  const key = await fingerprint(root, ['prisma/schema', 'node_modules/prisma/package.json'])
  return onceFor(
    key,
    join(root, 'src/generated/.fingerprint'),
    () => exists(join(output, 'client.ts')),
    () =>
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
      }),
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

/**
 * Builds the pages for production when a source changed since the last build; true when it did.
 * @param env of the build; addresses that were set on purpose end up in the pages, so they count as sources
 */
export async function buildPages(
  root: string,
  env: Record<string, string | undefined>,
  publicAddress: string | undefined,
  signal?: AbortSignal,
): Promise<boolean> {
  const key = await fingerprint(root, SOURCES, publicAddress ?? '')
  return onceFor(
    key,
    join(root, '.next/fingerprint'),
    () => exists(join(root, '.next/BUILD_ID')),
    () =>
      runToEnd({
        name: 'next build',
        file: process.execPath,
        args: [join(root, 'node_modules/next/dist/bin/next'), 'build'],
        cwd: root,
        env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
        signal,
      }),
  )
}
