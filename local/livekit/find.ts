import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildServer, builtServer, onPath } from './build.mjs'
import { releasedServer } from './release.ts'

export const DOCKER_IMAGE = 'livekit/livekit-server:v1.13.5'

/** How the server can be run here; `none` says for each way why not. */
export type LiveKitSource =
  | { kind: 'program'; path: string; origin: string }
  | { kind: 'docker' }
  | { kind: 'none'; reasons: string[] }

/** The ways to come by a server, each of which obeys the signal; replaced in tests. */
export type Ways = {
  onPath: (name: string) => string | null
  built: (signal?: AbortSignal) => Promise<string>
  isBuilt: () => Promise<boolean>
  dockerAnswers: (signal?: AbortSignal) => Promise<void>
  released: (signal?: AbortSignal) => Promise<string>
}

/**
 * Finds a LiveKit server in the order of preference: on PATH, built with Go from the pinned module, in Docker,
 * from the official release archive. May take minutes the first time (a build with empty caches).
 * @throws when it is called off: that is no reason to try the next way
 */
export async function findLiveKit(ways: Ways, signal?: AbortSignal): Promise<LiveKitSource> {
  const installed = ways.onPath('livekit-server')
  if (installed) return { kind: 'program', path: installed, origin: 'on PATH' }

  const reasons: string[] = []
  const attempt = async <T>(way: string, work: (signal?: AbortSignal) => Promise<T>): Promise<T | null> => {
    signal?.throwIfAborted()
    try {
      return await work(signal)
    } catch (error) {
      signal?.throwIfAborted()
      reasons.push(`${way}: ${firstLine(error)}`)
      return null
    }
  }
  if (ways.onPath('go') || (await ways.isBuilt())) {
    const path = await attempt('Go', ways.built)
    if (path) return { kind: 'program', path, origin: 'built with Go' }
  } else reasons.push('Go: not installed')

  if (ways.onPath('docker')) {
    const answered = await attempt('Docker', async (signal) => {
      await ways.dockerAnswers(signal)
      return true
    })
    if (answered) return { kind: 'docker' }
  } else reasons.push('Docker: not installed')

  const path = await attempt('Release archive', ways.released)
  if (path) return { kind: 'program', path, origin: 'from the release archive' }
  return { kind: 'none', reasons }
}

/** @param onBuild called before a build that takes minutes */
export function realWays(root: string, onBuild: () => void): Ways {
  const isBuilt = async () => existsSync(await builtServer(root))
  return {
    onPath,
    isBuilt,
    async built(signal) {
      if (!(await isBuilt())) onBuild()
      return buildServer(root, { signal })
    },
    dockerAnswers: async (signal) =>
      void (await promisify(execFile)('docker', ['info'], { timeout: 10_000, signal })),
    released: (signal) => releasedServer(join(root, '.local/bin'), { signal }),
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.split('\n').slice(0, 2).join(' ').trim()
}
