import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

export type Protocol = 'tcp' | 'udp'

/** FORBIDDEN: this user may not open it, as those below 1024 on most systems. ABSENT: there is no such address here. */
export type PortState = 'FREE' | 'TAKEN' | 'FORBIDDEN' | 'ABSENT'

/** What stands in the way of a port of this machine right now (loopback, either family). */
export async function lookAtPort(port: number, protocol: Protocol = 'tcp'): Promise<PortState> {
  if (protocol === 'udp') return tryUdp(port)
  const state = await tryTcp(port, '127.0.0.1')
  if (state !== 'FREE') return state
  // A machine without IPv6 has nothing there that could be in the way.
  return (await tryTcp(port, '::1')) === 'TAKEN' ? 'TAKEN' : 'FREE'
}

/** Of a failed bind. */
export function portStateOf({ code }: NodeJS.ErrnoException): PortState {
  if (code === 'EADDRINUSE') return 'TAKEN'
  return code === 'EACCES' || code === 'EPERM' ? 'FORBIDDEN' : 'ABSENT'
}

function tryTcp(port: number, host: string): Promise<PortState> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve(portStateOf(error)))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve('FREE')))
  })
}

function tryUdp(port: number): Promise<PortState> {
  return new Promise((resolve) => {
    const probe = createSocket('udp4')
    probe.once('error', (error) => resolve(portStateOf(error)))
    probe.bind({ port, address: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve('FREE')))
  })
}

/** A loopback port that the system says is free; it can be taken again before it is used. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen({ port: 0, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
