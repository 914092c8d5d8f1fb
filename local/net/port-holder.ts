import { readdir, readFile, readlink } from 'node:fs/promises'
import { basename } from 'node:path'

const LISTENING = '0A'

/**
 * Who listens on a TCP port of this machine, as "process 123 (node server.js)"; null where that cannot be seen (other
 * systems than Linux, processes of other users).
 */
export async function portHolder(port: number): Promise<string | null> {
  const sockets = new Set([
    ...(await listeningSockets('/proc/net/tcp', port)),
    ...(await listeningSockets('/proc/net/tcp6', port)),
  ])
  if (sockets.size === 0) return null
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const handles = await readdir(`/proc/${pid}/fd`).catch(() => [])
    for (const handle of handles) {
      const target = await readlink(`/proc/${pid}/fd/${handle}`).catch(() => '')
      if (!sockets.has(target)) continue
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '?')
      return `process ${pid} (${shortName(command.split('\0'))})`
    }
  }
  return null
}

async function listeningSockets(table: string, port: number): Promise<string[]> {
  const text = await readFile(table, 'utf8').catch(() => '')
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  return text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[1]?.endsWith(suffix) && columns[3] === LISTENING)
    .map((columns) => `socket:[${columns[9]}]`)
}

/** "postgres"; "node main.ts" where the program alone says little. */
function shortName([program = '', ...words]: string[]): string {
  const script = words.find((word) => word !== '' && !word.startsWith('-'))
  const name = basename(program)
  return name.startsWith('node') && script ? `${name} ${basename(script)}` : name
}
