import type Stripe from 'stripe'
import { completeAuthentication } from '../checkout/authenticate.ts'
import { keepingFailures } from '../control/control.ts'
import { ApiFailure } from '../http/failure.ts'
import { successUrlOf } from './checkout.ts'
import { html } from './html.ts'
import { redirect, sendPage } from './respond.ts'
import { field, pathOf, type Visit } from './visit.ts'
import { languageFor, money, wordsIn } from './words.ts'

interface Asked {
  amount: number | null
  currency: string
  returnUrl: string | null
  session: Stripe.Checkout.Session | undefined
  clientSecret: string | null
  waiting: boolean
}

/** The intent that asks for authentication, of either kind. */
function askedBy(visit: Visit): Asked {
  const id = pathOf(visit, 'intent')
  const { objects } = visit.scope
  const sessionNamed = (session: string | null) =>
    session ? objects.get('checkout.session', session) : undefined
  if (id.startsWith('seti_')) {
    const setup = objects.get('setup_intent', id)
    const hidden = objects.hidden('setup_intent', id)
    return {
      amount: null,
      currency: '',
      returnUrl: hidden.returnUrl,
      session: sessionNamed(hidden.session),
      clientSecret: setup.client_secret,
      waiting: setup.status === 'requires_action',
    }
  }
  const intent = objects.get('payment_intent', id)
  const hidden = objects.hidden('payment_intent', id)
  return {
    amount: intent.amount,
    currency: intent.currency,
    returnUrl: hidden.returnUrl,
    session: sessionNamed(hidden.session),
    clientSecret: intent.client_secret,
    waiting: intent.status === 'requires_action',
  }
}

/** The address to go back to, with what Stripe adds to it when no Checkout Session is in between. */
function returnUrlOf(visit: Visit, asked: Asked, passed: boolean): string {
  if (asked.session) return passed ? successUrlOf(asked.session) : `/c/pay/${asked.session.id}/return`
  if (!asked.returnUrl) return `/authenticate/${pathOf(visit, 'intent')}`
  const url = new URL(asked.returnUrl)
  const id = pathOf(visit, 'intent')
  const kind = id.startsWith('seti_') ? 'setup_intent' : 'payment_intent'
  url.searchParams.set(kind, id)
  url.searchParams.set(`${kind}_client_secret`, asked.clientSecret ?? '')
  url.searchParams.set('redirect_status', passed ? 'succeeded' : 'failed')
  return url.href
}

/** The bank's page of 3-D Secure. */
export function showAuthentication(visit: Visit) {
  const asked = askedBy(visit)
  const language = languageFor(asked.session?.locale, visit.request.headers['accept-language'])
  const words = wordsIn(language)
  if (!asked.waiting) {
    const onward = asked.session ? `/c/pay/${asked.session.id}` : asked.returnUrl
    return sendPage(visit.response, {
      title: words.done,
      language,
      body: html`<h1>${words.done}</h1>${onward && html`<p><a href="${onward}">${words.back}</a></p>`}`,
    })
  }
  sendPage(visit.response, {
    title: words.bank,
    language,
    leadsTo: [asked.returnUrl, asked.session?.success_url ?? null],
    body: html`<h1>${words.bank}</h1>
<p>${asked.amount === null ? words.bankNoteSetup : words.bankNote(money(asked.amount, asked.currency, language))}</p>
<form method="post" class="card">
<button type="submit" name="outcome" value="complete">${words.complete}</button>
<button type="submit" name="outcome" value="fail" class="quiet">${words.fail}</button>
</form>`,
  })
}

export function submitAuthentication(visit: Visit) {
  const asked = askedBy(visit)
  const passed = field(visit, 'outcome') === 'complete'
  if (!asked.waiting) return redirect(visit.response, `/authenticate/${pathOf(visit, 'intent')}`)
  try {
    keepingFailures(visit.sandbox, () => completeAuthentication(visit.scope, pathOf(visit, 'intent'), passed))
    redirect(visit.response, returnUrlOf(visit, asked, true))
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.body.type !== 'card_error') throw error
    redirect(visit.response, returnUrlOf(visit, asked, false))
  }
}
