import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { connect } from 'node:net'

/** Processes that were started from, or work in, a folder: as "123 node main.ts". */
export function processesIn(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      const command = attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '))
      const place = attempt(() => readlinkSync(`/proc/${pid}/cwd`))
      return command.includes(folder) || place.startsWith(folder) ? [`${pid} ${command.trim()}`] : []
    })
}

/** A process may end while we look at it. */
function attempt(look: () => string): string {
  try {
    return look()
  } catch {
    return ''
  }
}

export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
