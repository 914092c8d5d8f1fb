import { createHmac, randomUUID } from 'node:crypto'
import { AccessToken } from 'livekit-server-sdk'
import Stripe from 'stripe'
import { addresses } from '#tests/support/e2e/addresses.ts'
import { expectRefusal } from '#tests/support/e2e/answers.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const event = (id: string) =>
  JSON.stringify({
    id,
    object: 'event',
    type: 'payment_intent.succeeded',
    created: 1,
    data: { object: { id: 'pi_x' } },
  })

function signed(payload: string, secret: string, timestamp = Math.floor(Date.now() / 1_000)): string {
  return Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp })
}

for (const path of ['/api/webhooks/stripe', '/api/webhooks/stripe/connect']) {
  test(`${path} takes nothing that Stripe has not signed just now`, async ({ request, db }) => {
    const { stripeWebhookSecret, stripeConnectWebhookSecret } = addresses()
    const secret = path.endsWith('connect') ? stripeConnectWebhookSecret : stripeWebhookSecret
    const id = `evt_${randomUUID()}`
    const body = event(id)
    const post = (data: string, signature?: string) =>
      request.post(path, {
        data: Buffer.from(data),
        headers: { 'content-type': 'application/json', ...(signature && { 'stripe-signature': signature }) },
      })
    const forged: [string, string?][] = [
      [body],
      [body, ''],
      [body, 'nonsense'],
      [body, `t=${Math.floor(Date.now() / 1_000)},v1=${'0'.repeat(64)}`],
      [body, signed(body, 'whsec_of_somebody_else')],
      [body, signed(body, secret, Math.floor(Date.now() / 1_000) - 3_600)],
      [`${body} `, signed(body, secret)],
      ['not json at all', `t=1,v1=${createHmac('sha256', secret).update('1.not json').digest('hex')}`],
    ]
    for (const [data, signature] of forged)
      await expectRefusal(await post(data, signature), { status: [400, 401, 403], code: 'FORBIDDEN' })
    await expectRefusal(await post('x'.repeat(1_000_000), 'nonsense'), { status: 413 })
    await expectRefusal(await request.get(path), { status: 405 })
    expect(await db.inboxEvent.count({ where: { eventId: id } })).toBe(0)
  })
}

test('an event that comes twice is kept once, and one about nothing of ours does no harm', async ({
  request,
  db,
}) => {
  const id = `evt_${randomUUID()}`
  const body = event(id)
  for (let time = 0; time < 2; time++) {
    const answer = await request.post('/api/webhooks/stripe', {
      data: Buffer.from(body),
      headers: {
        'content-type': 'application/json',
        'stripe-signature': signed(body, addresses().stripeWebhookSecret),
      },
    })
    expect(answer.status()).toBe(200)
  }
  expect(await db.inboxEvent.count({ where: { eventId: id } })).toBe(1)
})

test('LiveKit’s webhook takes nothing that its key has not signed', async ({ request, db }) => {
  const { livekitKey, livekitSecret } = addresses()
  const id = `EV_${randomUUID()}`
  const body = JSON.stringify({ id, event: 'room_finished', createdAt: '1', room: { name: 'session-x' } })
  const token = async (secret: string, sha256: string) => {
    const jwt = new AccessToken(livekitKey, secret)
    jwt.sha256 = sha256
    return jwt.toJwt()
  }
  const digest = await sha256(body)
  const forged: [string, string?][] = [
    [body],
    [body, 'nonsense'],
    [body, await token('s'.repeat(40), digest)],
    [body, await token(livekitSecret, await sha256('another body'))],
    [`${body} `, await token(livekitSecret, digest)],
    [body, `Bearer ${await token(livekitSecret, digest)}`],
  ]
  for (const [data, authorization] of forged)
    await expectRefusal(
      await request.post('/api/webhooks/livekit', {
        data: Buffer.from(data),
        headers: { 'content-type': 'application/webhook+json', ...(authorization && { authorization }) },
      }),
      { status: [400, 401, 403], code: 'FORBIDDEN' },
    )
  await expectRefusal(await request.get('/api/webhooks/livekit'), { status: 405 })
  expect(await db.inboxEvent.count({ where: { eventId: id } })).toBe(0)
})

async function sha256(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text))).toString('base64')
}

test('the metrics are for whoever has their token', async ({ request }) => {
  for (const authorization of [undefined, 'Bearer wrong', 'Bearer '])
    await expectRefusal(
      await request.get('/api/metrics', { headers: authorization ? { authorization } : {} }),
      { status: 401 },
    )
})
