import { describe, expect, it } from 'vitest'
import { idOf, reservation } from './support/moves.ts'
import { sandboxPerTest } from './support/sandbox.ts'

const bench = sandboxPerTest()
const CARD = { number: '4242 4242 4242 4242', expiry: '12 / 34', cvc: '123', name: 'Léa Learner' }

const get = (url: string, language = 'en') =>
  fetch(url, { redirect: 'manual', headers: { 'accept-language': language } })
const submit = (url: string, form: Record<string, string>) =>
  fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form) })
const alertIn = (page: string) => /role="alert"[^>]*>([^<]*)</.exec(page)?.[1]
const absolute = (location: string | null) => new URL(location ?? '', bench.url).href
const openSession = async (changes: object = {}) => {
  const { id, url } = await bench.stripe.checkout.sessions.create({ ...reservation, ...changes })
  return { id, url: String(url) }
}

describe('the Checkout page', () => {
  it('says what is reserved, until when, and how to go back', async () => {
    const { url } = await openSession()
    const answer = await get(url)
    const page = await answer.text()
    expect(page).toContain('Stripe sandbox (test)')
    expect(page).toContain('€36.00')
    expect(page).toContain('French conversation, 45 min')
    expect(page).toContain('>Reserve €36.00</button>')
    expect(page).toContain('href="https://visavis.example/back"')
    for (const label of ['Card number', 'Expiry', 'CVC', 'Name on card'])
      expect(page).toContain(`>${label}</label>`)
  })

  it('speaks the language of the session', async () => {
    const { url } = await openSession({ locale: 'fr' })
    const page = await (await get(url, 'en')).text()
    expect(page).toContain('<html lang="fr">')
    expect(page.replaceAll(/\s/g, ' ')).toContain('>Réserver 36,00 €</button>')
  })

  it('speaks the language of the browser where the session leaves it open', async () => {
    const { url } = await openSession()
    expect(await (await get(url, 'fr-FR,fr;q=0.9')).text()).toContain('Numéro de carte')
  })

  it.each([
    ['Pay €36.00', { payment_intent_data: {} }],
    ['Save card', { mode: 'setup', line_items: undefined, payment_intent_data: undefined }],
  ])('offers to "%s"', async (button, changes) => {
    const { url } = await openSession(changes)
    expect(await (await get(url)).text()).toContain(`>${button}</button>`)
  })

  it('runs no script, and lets its form lead to the platform only', async () => {
    const { url } = await openSession()
    const answer = await get(url)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("form-action 'self' https://visavis.example")
    expect(policy).not.toContain('unsafe')
    expect(await answer.text()).not.toMatch(/<script|style=|\son\w+=/)
  })

  it('sends the browser to the platform with the id of the session', async () => {
    const { id, url } = await openSession()
    const answer = await submit(url, CARD)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`https://visavis.example/paid?session=${id}`)
  })

  it.each([
    [{ number: '4000000000000002' }, 'Your card was declined.'],
    [{ number: '4000000000009995' }, 'Your card has insufficient funds.'],
    [{ number: '4000000000000069' }, 'Your card has expired.'],
    [{ number: '4242424242424241' }, 'Your card number is incorrect.'],
    [{ expiry: 'soon' }, 'Give the expiry as MM / YY.'],
    [{ expiry: '01/20' }, 'expiration year is invalid.'],
    [{ cvc: 'x' }, 'security code is invalid.'],
    [{ name: '' }, 'Give the name on the card.'],
  ])('says what is wrong with %j, keeps what was typed but the CVC', async (change, said) => {
    const { id, url } = await openSession()
    const page = await (await submit(url, { ...CARD, ...change })).text()
    expect(alertIn(page)).toContain(said)
    expect(page).toContain('<label for="cvc">')
    expect(page).not.toContain('value="123"')
    expect(await bench.stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'open' })
  })

  it('says why a card was refused in the language of the session', async () => {
    const { url } = await openSession({ locale: 'fr' })
    const page = await (await submit(url, { ...CARD, number: '4000000000009995' })).text()
    expect(alertIn(page)).toBe('La provision de votre carte est insuffisante.')
  })

  it('writes what was typed as text, never as markup', async () => {
    const { url } = await openSession()
    const page = await (await submit(url, { ...CARD, name: '"><b>x', number: '1' })).text()
    expect(page).not.toContain('<b>x')
    expect(page).toContain('&quot;&gt;&lt;b&gt;x')
  })

  it('leads through the bank, and back with a word when the bank refuses', async () => {
    const { id, url } = await openSession()
    const asked = await submit(url, { ...CARD, number: '4000002760003184' })
    const bank = absolute(asked.headers.get('location'))
    expect(await (await get(bank)).text()).toContain('Complete authentication')
    const refused = await submit(bank, { outcome: 'fail' })
    const back = await get(absolute(refused.headers.get('location')))
    const refusal = await back.text()
    expect(alertIn(refusal)).toContain('unable to authenticate')
    // Shown at another address than its own, the form still leads to where cards are taken.
    const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(refusal) ?? []
    const again = await submit(absolute(action), { ...CARD, number: '4000002760003184' })
    const passed = await submit(absolute(again.headers.get('location')), { outcome: 'complete' })
    expect(passed.headers.get('location')).toBe(`https://visavis.example/paid?session=${id}`)
  })

  it('is closed once it expired, and does nothing twice once it is complete', async () => {
    const expired = await openSession()
    await bench.stripe.checkout.sessions.expire(expired.id)
    expect((await get(expired.url)).status).toBe(410)
    expect((await submit(expired.url, CARD)).headers.get('location')).toBe(`/c/pay/${expired.id}`)
    const complete = await openSession()
    await submit(complete.url, CARD)
    await submit(complete.url, CARD)
    expect((await bench.stripe.charges.list()).data).toHaveLength(1)
    expect(await (await get(complete.url)).text()).toContain('This page has done its work')
  })
})

describe('the onboarding page', () => {
  const FIELDS = {
    firstName: 'Émile',
    lastName: 'Expert',
    born: '1980-01-01',
    street: '1 rue de la Paix',
    postcode: '75002',
    city: 'Paris',
    iban: 'FR14 2004 1010 0505 0001 3M02 606',
  }
  const openOnboarding = async () => {
    const { id } = await bench.stripe.accounts.create({
      type: 'express',
      country: 'FR',
      capabilities: { transfers: { requested: true } },
    })
    const { url } = await bench.stripe.accountLinks.create({
      account: id,
      type: 'account_onboarding',
      return_url: 'https://visavis.example/return',
      refresh_url: 'https://visavis.example/refresh',
    })
    const form = absolute((await get(url)).headers.get('location'))
    return { id, url, form }
  }

  it('finishes: the expert can be paid', async () => {
    const { id, form } = await openOnboarding()
    expect(await (await get(form)).text()).toContain('>IBAN</label>')
    const answer = await submit(form, { ...FIELDS, outcome: 'finish' })
    expect(answer.headers.get('location')).toBe('https://visavis.example/return')
    const account = await bench.stripe.accounts.retrieve(id)
    expect(account).toMatchObject({ payouts_enabled: true, capabilities: { transfers: 'active' } })
    expect(account.external_accounts?.data).toMatchObject([
      { last4: '2606', account_holder_name: 'Émile Expert' },
    ])
  })

  it('asks for every field and a real IBAN', async () => {
    const { form } = await openOnboarding()
    expect(alertIn(await (await submit(form, { ...FIELDS, city: '', outcome: 'finish' })).text())).toContain(
      'every field',
    )
    expect(
      alertIn(await (await submit(form, { ...FIELDS, iban: '123', outcome: 'finish' })).text()),
    ).toContain('IBAN')
  })

  it('can be left without changing anything', async () => {
    const { id, form } = await openOnboarding()
    expect((await submit(form, { outcome: 'leave' })).headers.get('location')).toBe(
      'https://visavis.example/return',
    )
    expect(await bench.stripe.accounts.retrieve(id)).toMatchObject({ details_submitted: false })
  })

  it('can be left with something past due', async () => {
    const { id, form } = await openOnboarding()
    await submit(form, { outcome: 'past_due' })
    expect(await bench.stripe.accounts.retrieve(id)).toMatchObject({
      requirements: {
        disabled_reason: 'requirements.past_due',
        past_due: ['individual.verification.document'],
      },
    })
  })

  it('opens by a link that works once and for five minutes', async () => {
    const { url } = await openOnboarding()
    expect((await get(url)).headers.get('location')).toBe('https://visavis.example/refresh')
    const { id } = await bench.stripe.accounts.create({ type: 'express' })
    const { url: stale } = await bench.stripe.accountLinks.create({
      account: id,
      type: 'account_onboarding',
      return_url: 'https://visavis.example/return',
      refresh_url: 'https://visavis.example/refresh',
    })
    bench.control.advance(301)
    expect((await get(stale)).headers.get('location')).toBe('https://visavis.example/refresh')
  })
})

describe('other pages', () => {
  it('show a receipt and an expert’s balance', async () => {
    const { id } = await openSession()
    bench.control.pay(id)
    const { payment_intent: intent } = await bench.stripe.checkout.sessions.retrieve(id)
    const { latest_charge: charge } = await bench.stripe.paymentIntents.capture(idOf(intent), {}, {})
    const { receipt_url: url } = await bench.stripe.charges.retrieve(idOf(charge))
    expect(await (await get(String(url))).text()).toContain('Paid: €36.00')
    const account = await bench.stripe.accounts.create({ type: 'express', email: 'expert@example.org' })
    bench.control.onboard(account.id)
    const login = await bench.stripe.accounts.createLoginLink(account.id)
    expect(await (await get(login.url)).text()).toContain('expert@example.org')
  })

  it.each(['/', '/c/pay/cs_none', '/authenticate/pi_none', '/setup/s/visit_none'])(
    '%s is not there',
    async (path) => {
      expect((await get(`${bench.url}${path}`)).status).toBe(404)
    },
  )
})
