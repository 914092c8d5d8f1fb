import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort, portStateOf } from '../net/ports.ts'
import { choosePorts, PORT_RULES } from './ports.ts'

const servers: Server[] = []
async function occupy(host = '127.0.0.1', port = 0): Promise<number> {
  const server = createServer().listen(port, host)
  await once(server, 'listening')
  servers.push(server)
  return (server.address() as AddressInfo).port
}
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})
const silent = () => {}

describe('choosing ports', () => {
  it('refuses a busy port that was asked for, naming port, variable and holder', async () => {
    const port = await occupy()
    const holder = process.platform === 'linux' ? `process ${process.pid}` : 'something else'
    const choice = choosePorts(['app'], { PORT: String(port) }, 'usual', silent)
    await expect(choice).rejects.toThrow(`Port ${port} (PORT) is taken by ${holder}`)
  })

  it('sees a port that is taken on IPv6 alone', async () => {
    const port = await freePort()
    await occupy('::1', port)
    await expect(choosePorts(['app'], { PORT: String(port) }, 'usual', silent)).rejects.toThrow('is taken')
  })

  it('moves on from a usual port that is busy and says where to', async () => {
    await occupy('127.0.0.1', PORT_RULES.stripe.usual).catch(silent)
    const said: string[] = []
    const { stripe } = await choosePorts(['stripe'], {}, 'usual', (line) => said.push(line))
    expect(stripe).toBeGreaterThan(PORT_RULES.stripe.usual)
    expect(said.join()).toMatch(
      /^Port 4242 is taken by .+: stripe is on \d+ \(STRIPE_SANDBOX_PORT sets it\)\.$/,
    )
  })

  it('says that a port is for root alone, instead of looking for somebody who holds it', async () => {
    const forbidden = async () => portStateOf(Object.assign(new Error(), { code: 'EACCES' }))
    await expect(choosePorts(['app'], { PORT: '80' }, 'usual', silent, forbidden)).rejects.toThrow(
      'Port 80 (PORT) needs root on this system: set PORT to one above 1023.',
    )
  })

  it('never gives one port to two parts', async () => {
    const port = String(await freePort())
    const choice = choosePorts(
      ['livekit', 'livekitTcp'],
      { LIVEKIT_PORT: port, LIVEKIT_TCP_PORT: port },
      'free',
      silent,
    )
    await expect(choice).rejects.toThrow(`Port ${port} (LIVEKIT_TCP_PORT)`)
  })

  it.each(['http', '0', '70000', '80.5'])('refuses %s as a port', async (value) => {
    await expect(choosePorts(['app'], { PORT: value }, 'usual', silent)).rejects.toThrow(
      `PORT=${value} is not a port`,
    )
  })
})
