import type Stripe from 'stripe'
import { type Submission, submitSession } from '../checkout/pay.ts'
import { keepingFailures } from '../control/control.ts'
import { ApiFailure } from '../http/failure.ts'
import { idOf } from '../ids.ts'
import { type Html, html } from './html.ts'
import { type Refusal, refusalIn } from './refusals.ts'
import { redirect, sendPage } from './respond.ts'
import { testCards } from './test-cards.ts'
import { field, pathOf, type Visit } from './visit.ts'
import { instant, type Language, languageFor, money, wordsIn } from './words.ts'

type Session = Stripe.Checkout.Session
type FieldName = 'number' | 'expiry' | 'cvc' | 'name'

interface Mistake {
  message: string
  field?: FieldName
}

const sessionOf = (visit: Visit): Session =>
  visit.scope.objects.get('checkout.session', pathOf(visit, 'session'))

const languageOf = (visit: Visit, session: Session): Language =>
  languageFor(session.locale, visit.request.headers['accept-language'])

/** Where the platform wanted the browser back, with the session's id in the place it asked for. */
export const successUrlOf = (session: Session): string =>
  (session.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', session.id)

export function showCheckout(visit: Visit) {
  const session = sessionOf(visit)
  if (session.status === 'open') return sendForm(visit, session)
  const language = languageOf(visit, session)
  const words = wordsIn(language)
  const done = session.status === 'complete'
  const onward = done ? successUrlOf(session) : session.cancel_url
  sendPage(visit.response, {
    title: done ? words.done : words.expired,
    language,
    status: done ? 200 : 410,
    body: html`<h1>${done ? words.done : words.expired}</h1>
<p class="soft">${done ? words.doneNote : words.expiredNote}</p>
${onward && html`<p><a href="${onward}">${words.back}</a></p>`}`,
  })
}

/** After the bank's page: on to the platform when it went well, back to the form when not. */
export function returnToCheckout(visit: Visit) {
  const session = sessionOf(visit)
  if (session.status === 'complete') return redirect(visit.response, successUrlOf(session))
  const refusal = lastRefusalOf(visit, session)
  if (session.status !== 'open' || !refusal) return redirect(visit.response, `/c/pay/${session.id}`)
  sendForm(visit, session, { message: refusalIn(languageOf(visit, session), refusal) })
}

function lastRefusalOf(visit: Visit, session: Session): Refusal | null {
  const { objects } = visit.scope
  const intent = idOf(session.payment_intent)
  if (intent) return objects.get('payment_intent', intent).last_payment_error
  const setup = idOf(session.setup_intent)
  return setup ? objects.get('setup_intent', setup).last_setup_error : null
}

export function submitCheckout(visit: Visit) {
  const session = sessionOf(visit)
  if (session.status !== 'open') return redirect(visit.response, `/c/pay/${session.id}`)
  const submission = submissionOf(visit, languageOf(visit, session))
  if ('message' in submission) return sendForm(visit, session, submission)
  try {
    const progress = keepingFailures(visit.sandbox, () => submitSession(visit.scope, session, submission))
    if (progress === 'done') return redirect(visit.response, successUrlOf(session))
    const after = sessionOf(visit)
    const intent = idOf(after.payment_intent) ?? idOf(after.setup_intent)
    redirect(visit.response, `/authenticate/${intent}`)
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.body.type !== 'card_error') throw error
    sendForm(visit, sessionOf(visit), {
      message: refusalIn(languageOf(visit, session), error.body),
      field: fieldOf(error.body.param),
    })
  }
}

const fieldOf = (param: string | undefined): FieldName | undefined => {
  if (param === 'exp_month' || param === 'exp_year') return 'expiry'
  return param === 'number' || param === 'cvc' ? param : undefined
}

function submissionOf(visit: Visit, language: Language): Submission | Mistake {
  const words = wordsIn(language)
  const expiry = /^(\d{1,2})\s*\/\s*(\d{2}|\d{4})$/.exec(field(visit, 'expiry'))
  if (!expiry) return { message: words.badExpiry, field: 'expiry' }
  const name = field(visit, 'name')
  if (!name) return { message: words.nameMissing, field: 'name' }
  const email = field(visit, 'email')
  return {
    number: field(visit, 'number'),
    expMonth: Number(expiry[1]),
    expYear: Number(expiry[2]),
    cvc: field(visit, 'cvc'),
    name,
    ...(email ? { email } : {}),
  }
}

function sendForm(visit: Visit, session: Session, mistake?: Mistake): void {
  const language = languageOf(visit, session)
  const words = wordsIn(language)
  const amount =
    session.amount_total === null ? null : money(session.amount_total, session.currency ?? 'eur', language)
  const { intent, lineItems } = visit.scope.objects.hidden('checkout.session', session.id)
  const reserving = intent.capture_method === 'manual'
  const title = amount === null ? words.saveTitle : reserving ? words.reserveTitle : words.payTitle
  const button = amount === null ? words.saveCard : reserving ? words.reserve(amount) : words.pay(amount)
  const note = amount === null ? words.saveNote : reserving ? words.reserveNote : null
  sendPage(visit.response, {
    title,
    language,
    leadsTo: [session.success_url, session.cancel_url],
    body: html`${session.cancel_url && html`<a class="back" href="${session.cancel_url}">← ${words.back}</a>`}
<h1>${title}</h1>
${amount && html`<p class="amount">${amount}</p>`}
${note && html`<p class="soft">${note}</p>`}
<p class="soft">${words.openUntil(instant(session.expires_at, language))}</p>
${lineItems.length > 0 && html`<ul class="items">${lineItems.map((item) => itemRow(item, language))}</ul>`}
${mistake && html`<p class="alert" role="alert" id="mistake">${mistake.message}</p>`}
<form method="post" action="/c/pay/${session.id}" class="card" autocomplete="off" novalidate>
${cardFields(visit, session, language, mistake)}
<button type="submit">${button}</button>
</form>
<details><summary>${words.testCards}</summary><table><tbody>${testCards(language === 'fr')}</tbody></table></details>`,
  })
}

const itemRow = (item: Stripe.LineItem, language: Language): Html =>
  html`<li><span>${item.description}${(item.quantity ?? 1) > 1 && html` × ${item.quantity}`}</span>
<span>${money(item.amount_total, item.currency, language)}</span></li>`

function cardFields(visit: Visit, session: Session, language: Language, mistake?: Mistake): Html {
  const words = wordsIn(language)
  const input = (name: FieldName | 'email', label: string, attributes: Html): Html =>
    html`<div><label for="${name}">${label}</label>
<input id="${name}" name="${name}" ${attributes} ${
      mistake?.field === name ? html`aria-invalid="true" aria-describedby="mistake"` : html``
    }></div>`
  const known = session.customer !== null || session.customer_email !== null
  return html`${!known && input('email', words.email, html`type="email" value="${field(visit, 'email')}"`)}
${input('number', words.cardNumber, html`inputmode="numeric" placeholder="4242 4242 4242 4242" value="${field(visit, 'number')}"`)}
<div class="pair">
${input('expiry', words.expiry, html`inputmode="numeric" placeholder="${words.expiryHint}" value="${field(visit, 'expiry')}"`)}
${input('cvc', words.cvc, html`inputmode="numeric" placeholder="123" maxlength="4"`)}
</div>
${input('name', words.name, html`value="${field(visit, 'name')}"`)}`
}
