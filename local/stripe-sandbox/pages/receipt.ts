import { html } from './html.ts'
import { sendPage } from './respond.ts'
import { pathOf, type Visit } from './visit.ts'
import { instant, languageFor, money, wordsIn } from './words.ts'

/** The page behind a charge's `receipt_url`. */
export function showReceipt(visit: Visit): void {
  const charge = visit.scope.objects.get('charge', pathOf(visit, 'charge'))
  const language = languageFor(null, visit.request.headers['accept-language'])
  const words = wordsIn(language)
  const released = charge.amount - charge.amount_captured
  const refunded = charge.captured ? charge.amount_refunded - released : 0
  sendPage(visit.response, {
    title: words.receipt,
    language,
    body: html`<h1>${words.receipt}</h1>
<p class="soft">${charge.id}</p>
<p class="soft">${instant(charge.created, language)}</p>
<p class="amount">${words.paid(money(charge.amount_captured, charge.currency, language))}</p>
${refunded > 0 && html`<p>${words.refunded(money(refunded, charge.currency, language))}</p>`}`,
  })
}
