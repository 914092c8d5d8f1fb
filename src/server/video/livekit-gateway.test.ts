import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { liveKitGateway } from './livekit-gateway.ts'

let server: Server | undefined
afterEach(() => new Promise((done) => (server ? server.close(done) : done(undefined))))

/** A gateway to a server that answers its calls one after the other as told, and how many calls it has heard. */
async function gatewayTo(...answers: RequestListener[]) {
  let calls = 0
  const made = createServer((request, response) => {
    const answer = answers[Math.min(calls, answers.length - 1)]
    calls += 1
    answer?.(request, response)
  })
  server = made
  await new Promise<void>((listening) => made.listen(0, '127.0.0.1', listening))
  const { port } = made.address() as AddressInfo
  const gateway = liveKitGateway({
    url: `http://127.0.0.1:${port}`,
    publicUrl: `ws://127.0.0.1:${port}`,
    apiKey: 'key',
    apiSecret: 'a-secret-of-more-than-thirty-two-letters',
  })
  return { gateway, calls: () => calls }
}

const json =
  (status: number, body: object): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
const room = json(200, { sid: 'RM_1', name: 'session' })
const stumbled = json(503, { code: 'unavailable', msg: 'no node' })
const broken: RequestListener = (request) => request.socket.destroy()
const open = { roomName: 'session', metadata: '{}' }

describe('the way to LiveKit', () => {
  it('tries once more when the connection breaks or the server stumbles', async () => {
    for (const first of [broken, stumbled]) {
      const { gateway, calls } = await gatewayTo(first, room)
      expect(await gateway.openRoom(open)).toEqual({ sid: 'RM_1' })
      expect(calls()).toBe(2)
    }
  })

  it('gives up after the second try, and says that the video server is away', async () => {
    const { gateway, calls } = await gatewayTo(stumbled)
    await expect(gateway.listPeople('session')).rejects.toMatchObject({ code: 'VIDEO_UNAVAILABLE' })
    expect(calls()).toBe(2)
  })

  it('asks only once what is refused, and takes for done what is gone already', async () => {
    const { gateway, calls } = await gatewayTo(
      json(401, { code: 'unauthenticated', msg: 'no' }),
      json(404, { code: 'not_found', msg: 'gone' }),
    )
    await expect(gateway.closeRoom('session')).rejects.toMatchObject({ code: 'VIDEO_UNAVAILABLE' })
    await expect(gateway.closeRoom('session')).resolves.toBeUndefined()
    expect(await gateway.listPeople('session')).toBeNull()
    expect(calls()).toBe(3)
  })
})
