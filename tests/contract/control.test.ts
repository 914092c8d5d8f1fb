import { describe, expect, it } from 'vitest'
import { onboardedExpert, reservation, takenCharge } from './support/moves.ts'
import { sandboxPerTest } from './support/sandbox.ts'

const bench = sandboxPerTest()

const call = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${bench.url}/_control${path}`, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

describe('the control API', () => {
  it('is alive', async () => {
    expect(await call('GET', '/health')).toMatchObject({ status: 200, body: { ok: true } })
  })

  it('reads and moves the clock', async () => {
    const before = Number((await call('GET', '/clock')).body.now)
    const { body } = await call('POST', '/clock/advance', { seconds: 3600 })
    expect(Number(body.now)).toBeGreaterThanOrEqual(before + 3600)
    expect((await call('POST', '/clock/set', { to: before + 7200 })).body.now).toBe(before + 7200)
    expect((await call('POST', '/clock/set', { to: before })).status).toBe(400)
  })

  it('orders and clears faults', async () => {
    expect(await call('POST', '/faults', { kind: 'error_429', path: '/v1/*' })).toMatchObject({
      status: 200,
      body: { nth: 1, times: 1 },
    })
    await expect(bench.stripe.balance.retrieve()).rejects.toMatchObject({ statusCode: 429 })
    await call('DELETE', '/faults')
    expect((await call('GET', '/faults')).body).toEqual([])
  })

  it.each([
    ['/faults', { kind: 'error_418' }, 'kind'],
    ['/faults', { kind: 'error_500', colour: 'red' }, 'colour'],
    ['/faults', { kind: 'error_500', nth: 'first' }, 'nth'],
    ['/clock/advance', {}, 'seconds'],
    ['/webhooks', { url: 'nowhere' }, 'url'],
  ])('refuses %s %j', async (path, body, param) => {
    expect(await call('POST', path, body)).toMatchObject({ status: 400, body: { error: { param } } })
  })

  it('pays a Checkout Session without a browser', async () => {
    const { id } = await bench.stripe.checkout.sessions.create(reservation)
    expect(await call('POST', `/checkout/${id}/pay`, { card: '4000000000009995' })).toMatchObject({
      status: 200,
      body: { outcome: 'refused', declineCode: 'insufficient_funds' },
    })
    expect(await call('POST', `/checkout/${id}/pay`)).toMatchObject({
      body: { outcome: 'complete', session: { status: 'complete' } },
    })
    expect((await call('POST', `/checkout/${id}/pay`)).status).toBe(400)
  })

  it('onboards an account', async () => {
    const { id } = await bench.stripe.accounts.create({
      type: 'express',
      capabilities: { transfers: { requested: true } },
    })
    expect(await call('POST', `/accounts/${id}/onboard`)).toMatchObject({ body: { payouts_enabled: true } })
    expect(await call('POST', `/accounts/${id}/onboard`, { standing: 'rejected' })).toMatchObject({
      body: { payouts_enabled: false, requirements: { disabled_reason: 'rejected.other' } },
    })
    expect((await call('POST', '/accounts/acct_none/onboard')).status).toBe(404)
  })

  it('opens and closes disputes', async () => {
    const charge = await takenCharge(bench)
    const { body } = await call('POST', '/disputes', { charge, reason: 'duplicate', amount: 500 })
    expect(body).toMatchObject({ reason: 'duplicate', amount: 500 })
    expect(await call('POST', `/disputes/${body.id}/close`, { outcome: 'won' })).toMatchObject({
      body: { status: 'won' },
    })
  })

  it('shows the calls, the deliveries and the whole state', async () => {
    await onboardedExpert(bench)
    await call('POST', '/webhooks/drain')
    expect((await call('GET', '/requests')).body).toMatchObject([
      { method: 'POST', path: '/v1/accounts', status: 200 },
    ])
    expect((await call('GET', '/webhooks/deliveries')).body).toContainEqual(
      expect.objectContaining({ state: 'delivered', type: 'account.updated' }),
    )
    const { objects } = (await call('GET', '/state')).body as { objects: { kind: string }[] }
    expect(objects.map(({ kind }) => kind)).toContain('bank_account')
  })

  it('starts over, with the configured endpoints in place', async () => {
    await takenCharge(bench)
    await call('POST', '/reset')
    expect((await bench.stripe.charges.list()).data).toEqual([])
    expect((await bench.stripe.webhookEndpoints.list()).data).toHaveLength(2)
  })

  it('does not listen to pages of other origins', async () => {
    await takenCharge(bench)
    expect((await call('POST', '/reset', undefined, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await bench.stripe.charges.list()).data).toHaveLength(1)
  })

  it('says what it knows when asked for something else', async () => {
    const { status, body } = await call('GET', '/nowhere')
    expect(status).toBe(404)
    expect(body.error).toMatchObject({ known: expect.arrayContaining(['POST /_control/faults']) })
  })
})
