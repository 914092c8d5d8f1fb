import { fundsOf } from '../money/ledger.ts'
import { html } from './html.ts'
import { sendPage } from './respond.ts'
import { pathOf, type Visit } from './visit.ts'
import { instant, languageFor, money, wordsIn } from './words.ts'

/** What a login link opens: an expert's balance and payouts. */
export function showDashboard(visit: Visit): void {
  const account = visit.scope.objects.get('account', pathOf(visit, 'account'))
  const own = visit.scope.on(account.id)
  const language = languageFor(null, visit.request.headers['accept-language'])
  const words = wordsIn(language)
  const funds = [...fundsOf(own)].map(
    ([currency, { available, pending }]) =>
      html`<tr><td>${words.available}</td><td class="number">${money(available, currency, language)}</td></tr>
<tr><td>${words.pending}</td><td class="number">${money(pending, currency, language)}</td></tr>`,
  )
  const payouts = own.objects
    .list('payout', { limit: 50 })
    .map(
      (payout) =>
        html`<tr><td>${instant(payout.created, language)}</td><td class="number">${money(
          payout.amount,
          payout.currency,
          language,
        )}</td><td>${payout.status}</td></tr>`,
    )
  sendPage(visit.response, {
    title: words.dashboard,
    language,
    body: html`<h1>${words.dashboard}</h1>
<p class="soft">${account.email ?? account.id}</p>
<table><tbody>${funds}</tbody></table>
<h2>${words.payouts}</h2>
${payouts.length > 0 ? html`<table><tbody>${payouts}</tbody></table>` : html`<p>${words.noPayouts}</p>`}`,
  })
}
