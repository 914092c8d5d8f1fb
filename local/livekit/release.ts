import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const VERSION = '1.13.5'

/** SHA-256 as in the release's own checksums.txt. There is no archive for macOS. */
const ARCHIVES: Record<string, { name: string; sha256: string } | undefined> = {
  'linux-x64': {
    name: `livekit_${VERSION}_linux_amd64.tar.gz`,
    sha256: 'c020fac437b7cc9b776eef1ad5ea8af77be9acfa07602eca20a3a44930dfbc70',
  },
  'linux-arm64': {
    name: `livekit_${VERSION}_linux_arm64.tar.gz`,
    sha256: '332015305518765fe05bad74fc3a9d9583e635e7dd130de3c4fc563d69c550f3',
  },
}

export type Download = (url: string, signal?: AbortSignal) => Promise<Uint8Array>

type ReleaseOptions = { signal?: AbortSignal; download?: Download; platform?: string }

/**
 * The server of the official release archive, downloaded once and kept.
 * @param folder where it is kept
 * @throws when there is no archive for this machine, it cannot be had, or its bytes are not the pinned ones
 */
export async function releasedServer(
  folder: string,
  { signal, download = fetchBytes, platform = `${process.platform}-${process.arch}` }: ReleaseOptions = {},
): Promise<string> {
  const server = join(folder, `livekit-server-release-${VERSION}`)
  if (existsSync(server)) return server
  const archive = ARCHIVES[platform]
  if (!archive) throw new Error(`LiveKit publishes no archive for ${platform}`)
  const bytes = await download(
    `https://github.com/livekit/livekit/releases/download/v${VERSION}/${archive.name}`,
    signal,
  )
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found !== archive.sha256) throw new Error(`${archive.name} has another checksum than the pinned one`)
  await mkdir(folder, { recursive: true })
  const scratch = await mkdtemp(join(folder, 'release-'))
  try {
    await writeFile(join(scratch, archive.name), bytes)
    await promisify(execFile)('tar', ['-xzf', archive.name, 'livekit-server'], { cwd: scratch })
    await chmod(join(scratch, 'livekit-server'), 0o755)
    await rename(join(scratch, 'livekit-server'), server)
    return server
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function fetchBytes(url: string, signal?: AbortSignal): Promise<Uint8Array> {
  const limit = AbortSignal.timeout(180_000)
  const response = await fetch(url, { signal: signal ? AbortSignal.any([signal, limit]) : limit })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.bytes()
}
