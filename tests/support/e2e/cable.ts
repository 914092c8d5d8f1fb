import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/**
 * A network cable for one browser: a SOCKS5 proxy through which everything of it runs, the app, LiveKit's signalling
 * and, with `CABLED`, picture and sound (ICE over TCP). Unplugged, nothing passes in either direction and nobody is
 * told, as with a real one; what was on its way is sent again when it is back, as TCP does.
 */
export interface Cable {
  /** For the browser's `proxy`. */
  server: string
  /** Unplugged for so many milliseconds. @returns when it is in again */
  cut(ms: number): Promise<void>
  close(): Promise<void>
}

/** Chromium goes through the proxy for addresses of this machine too, and sends no media past it. */
export const CABLED = ['--webrtc-ip-handling-policy=disable_non_proxied_udp']
export const EVERYWHERE = '<-loopback>'

export async function aCable(): Promise<Cable> {
  const sockets = new Set<Socket>()
  const waiting: (() => void)[] = []
  let plugged = true

  const hold = (socket: Socket) => {
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    if (!plugged) socket.pause()
  }
  /** Waits for the cable, as a first packet that is sent again and again. */
  const whenPlugged = () => (plugged ? Promise.resolve() : new Promise<void>((go) => waiting.push(go)))

  const server = createServer((browser) => {
    hold(browser)
    void join(browser).catch(() => browser.destroy())
  })
  async function join(browser: Socket): Promise<void> {
    await greeting(browser)
    const { host, port } = await request(browser)
    await whenPlugged()
    const there = connect({ host, port })
    hold(there)
    await once(there, 'connect')
    browser.write(Uint8Array.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0))
    for (const [from, to] of [
      [browser, there],
      [there, browser],
    ] as const) {
      from.on('data', (bytes) => to.write(bytes))
      from.on('close', () => to.destroy())
      if (plugged) from.resume()
    }
  }

  const unplug = () => {
    plugged = false
    for (const socket of sockets) socket.pause()
  }
  const plug = () => {
    plugged = true
    for (const socket of sockets) socket.resume()
    for (const go of waiting.splice(0)) go()
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    server: `socks5://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async cut(ms) {
      unplug()
      await setTimeout(ms)
      plug()
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** RFC 1928 §3: which methods; ours is none. */
async function greeting(browser: Socket): Promise<void> {
  const [, count = 0] = await read(browser, 2)
  await read(browser, count)
  browser.write(Uint8Array.of(5, 0))
}

/** RFC 1928 §4: connect to a name or an IPv4 address. */
async function request(browser: Socket): Promise<{ host: string; port: number }> {
  const [, , , kind] = await read(browser, 4)
  const length = kind === 1 ? 4 : kind === 4 ? 16 : ((await read(browser, 1))[0] ?? 0)
  const name = await read(browser, length)
  const port = (await read(browser, 2)).readUInt16BE()
  if (kind === 1) return { host: name.join('.'), port }
  if (kind === 3) return { host: name.toString('latin1'), port }
  throw new Error('No IPv6 here')
}

async function read(socket: Socket, length: number): Promise<Buffer> {
  if (length === 0) return Buffer.alloc(0)
  for (;;) {
    const bytes = socket.read(length) as Buffer | null
    if (bytes) return bytes
    await once(socket, 'readable')
  }
}
