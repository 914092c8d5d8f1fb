import { portHolder } from '../net/port-holder.ts'
import { freePort, lookAtPort, type PortState, type Protocol } from '../net/ports.ts'

type PortRule = { variable: string; usual: number; protocol?: Protocol }

/** Each port of the embedded stack: the variable that sets it, and where it is when nobody does. */
export const PORT_RULES = {
  app: { variable: 'PORT', usual: 3000 },
  stripe: { variable: 'STRIPE_SANDBOX_PORT', usual: 4242 },
  mailbox: { variable: 'MAILBOX_PORT', usual: 8025 },
  smtp: { variable: 'MAILBOX_SMTP_PORT', usual: 1025 },
  livekit: { variable: 'LIVEKIT_PORT', usual: 7880 },
  livekitTcp: { variable: 'LIVEKIT_TCP_PORT', usual: 7881 },
  livekitUdp: { variable: 'LIVEKIT_UDP_PORT', usual: 7882, protocol: 'udp' },
  postgres: { variable: 'POSTGRES_PORT', usual: 5455 },
} as const satisfies Record<string, PortRule>

export type PortName = keyof typeof PORT_RULES
export type Ports = Record<PortName, number>

/**
 * Gives every part a port. One that was set must be free, or the start stops with a sentence; a usual one that is
 * taken is replaced by the next free one, which is said.
 * @param wanted `usual` for a person, `free` for tests that run beside others
 * @param look at what stands in the way of a port; replaced in tests
 */
export async function choosePorts(
  names: PortName[],
  env: Record<string, string | undefined>,
  wanted: 'usual' | 'free',
  say: (line: string) => void,
  look: typeof lookAtPort = lookAtPort,
): Promise<Ports> {
  const chosen: Partial<Ports> = {}
  for (const name of names) {
    const rule: PortRule = PORT_RULES[name]
    const taken = new Set(Object.values(chosen))
    const stateOf = async (port: number) => (taken.has(port) ? 'TAKEN' : look(port, rule.protocol))
    const isFree = async (port: number) => (await stateOf(port)) === 'FREE'
    const set = env[rule.variable]
    if (set !== undefined) chosen[name] = await claimed(rule, set, stateOf)
    else if (wanted === 'free') chosen[name] = await anyFree(isFree)
    else if (await isFree(rule.usual)) chosen[name] = rule.usual
    else {
      chosen[name] = await nextFree(rule.usual, isFree)
      const holder = (await portHolder(rule.usual)) ?? 'something else'
      say(
        `Port ${rule.usual} is taken by ${holder}: ${name} is on ${chosen[name]} (${rule.variable} sets it).`,
      )
    }
  }
  return chosen as Ports
}

async function claimed(
  rule: PortRule,
  set: string,
  stateOf: (port: number) => Promise<PortState>,
): Promise<number> {
  const port = Number(set)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`${rule.variable}=${set} is not a port: give a whole number from 1 to 65535.`)
  }
  const state = await stateOf(port)
  if (state === 'FREE') return port
  if (state === 'FORBIDDEN') {
    throw new Error(
      `Port ${port} (${rule.variable}) needs root on this system: set ${rule.variable} to one above 1023.`,
    )
  }
  const holder = (await portHolder(port)) ?? 'something else'
  throw new Error(
    `Port ${port} (${rule.variable}) is taken by ${holder}. End that, or set ${rule.variable} to another port.`,
  )
}

async function nextFree(after: number, isFree: (port: number) => Promise<boolean>): Promise<number> {
  for (let port = after + 1; port <= after + 50; port += 1) if (await isFree(port)) return port
  return anyFree(isFree)
}

async function anyFree(isFree: (port: number) => Promise<boolean>): Promise<number> {
  for (;;) {
    const port = await freePort()
    if (await isFree(port)) return port
  }
}
