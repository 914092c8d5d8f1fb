import { DAY } from '../clock.ts'
import { setStanding } from '../connect/onboard.ts'
import { newId } from '../ids.ts'
import type { OnboardingVisit } from '../store/kinds.ts'
import { type Html, html } from './html.ts'
import { redirect, sendPage } from './respond.ts'
import { field, pathOf, type Visit } from './visit.ts'
import { languageFor, wordsIn } from './words.ts'

const FIELDS = ['firstName', 'lastName', 'born', 'street', 'postcode', 'city', 'iban'] as const

/** How long an expert may take over the form once the link was opened, in seconds. */
const VISIT_LIFE = DAY

/** A link works once: it is exchanged for a visit. A used or stale one goes back to the platform for a new one. */
export function openLink(visit: Visit) {
  const link = visit.scope.objects.get('onboarding_visit', pathOf(visit, 'link'))
  if (link.account !== pathOf(visit, 'account') || link.used || link.expires_at < visit.scope.now()) {
    return redirect(visit.response, link.refresh_url)
  }
  const opened = visit.sandbox.change(() => {
    visit.scope.objects.save('onboarding_visit', { ...link, used: true })
    return visit.scope.objects.insert('onboarding_visit', {
      ...link,
      id: newId('visit'),
      expires_at: visit.scope.now() + VISIT_LIFE,
    })
  })
  redirect(visit.response, `/setup/s/${opened.id}`)
}

/** The open visit; one that has ended leads to a new link. */
function openVisit(visit: Visit): OnboardingVisit | undefined {
  const opened = visit.scope.objects.get('onboarding_visit', pathOf(visit, 'visit'))
  if (!opened.used && opened.expires_at >= visit.scope.now()) return opened
  redirect(visit.response, opened.refresh_url)
  return undefined
}

export function showOnboarding(visit: Visit) {
  const opened = openVisit(visit)
  if (opened) sendForm(visit, opened)
}

export function submitOnboarding(visit: Visit) {
  const opened = openVisit(visit)
  if (!opened) return
  const outcome = field(visit, 'outcome')
  const words = wordsIn(languageOf(visit))
  if (outcome === 'finish') {
    if (FIELDS.some((name) => !field(visit, name))) return sendForm(visit, opened, words.allNeeded)
    if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/i.test(field(visit, 'iban').replaceAll(/\s/g, ''))) {
      return sendForm(visit, opened, words.badIban)
    }
  }
  visit.sandbox.change(() => {
    visit.scope.objects.save('onboarding_visit', { ...opened, used: true })
    const holder = `${field(visit, 'firstName')} ${field(visit, 'lastName')}`
    if (outcome === 'finish') {
      setStanding(visit.scope, opened.account, 'complete', { holder, iban: field(visit, 'iban') })
    } else if (outcome === 'past_due') setStanding(visit.scope, opened.account, 'past_due')
  })
  redirect(visit.response, opened.return_url)
}

const languageOf = (visit: Visit) => languageFor(null, visit.request.headers['accept-language'])

function sendForm(visit: Visit, opened: OnboardingVisit, mistake?: string): void {
  const language = languageOf(visit)
  const words = wordsIn(language)
  const input = (name: (typeof FIELDS)[number], attributes: Html = html``): Html =>
    html`<div><label for="${name}">${words[name]}</label>
<input id="${name}" name="${name}" value="${field(visit, name)}" ${attributes}></div>`
  sendPage(visit.response, {
    title: words.onboarding,
    language,
    leadsTo: [opened.return_url, opened.refresh_url],
    body: html`<h1>${words.onboarding}</h1>
<p class="soft">${words.onboardingNote}</p>
${mistake && html`<p class="alert" role="alert">${mistake}</p>`}
<form method="post" class="card" novalidate>
<div class="pair">${input('firstName')}${input('lastName')}</div>
${input('born', html`type="date"`)}
${input('street')}
<div class="pair">${input('postcode')}${input('city')}</div>
${input('iban', html`placeholder="FR14 2004 1010 0505 0001 3M02 606" aria-describedby="iban-hint"`)}
<p class="soft" id="iban-hint">${words.ibanHint}</p>
<button type="submit" name="outcome" value="finish">${words.finish}</button>
<button type="submit" name="outcome" value="leave" class="quiet">${words.leave}</button>
<button type="submit" name="outcome" value="past_due" class="quiet">${words.leavePastDue}</button>
</form>`,
  })
}
