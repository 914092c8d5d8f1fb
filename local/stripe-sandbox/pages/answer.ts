import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '../http/body.ts'
import { ApiFailure } from '../http/failure.ts'
import { compileRoutes } from '../http/router.ts'
import type { Sandbox } from '../sandbox.ts'
import { showAuthentication, submitAuthentication } from './authentication.ts'
import { returnToCheckout, showCheckout, submitCheckout } from './checkout.ts'
import { showDashboard } from './dashboard.ts'
import { html } from './html.ts'
import { openLink, showOnboarding, submitOnboarding } from './onboarding.ts'
import { showReceipt } from './receipt.ts'
import { sendPage } from './respond.ts'
import { STYLE } from './style.ts'
import type { Visit } from './visit.ts'
import { languageFor, wordsIn } from './words.ts'

interface PageRoute {
  method: 'GET' | 'POST'
  path: string
  show(visit: Visit): void
}

const PAGES: PageRoute[] = [
  { method: 'GET', path: '/_sandbox/style.css', show: sendStyle },
  { method: 'GET', path: '/c/pay/{session}', show: showCheckout },
  { method: 'POST', path: '/c/pay/{session}', show: submitCheckout },
  { method: 'GET', path: '/c/pay/{session}/return', show: returnToCheckout },
  { method: 'GET', path: '/authenticate/{intent}', show: showAuthentication },
  { method: 'POST', path: '/authenticate/{intent}', show: submitAuthentication },
  { method: 'GET', path: '/setup/e/{account}/{link}', show: openLink },
  { method: 'GET', path: '/setup/s/{visit}', show: showOnboarding },
  { method: 'POST', path: '/setup/s/{visit}', show: submitOnboarding },
  { method: 'GET', path: '/receipts/{charge}', show: showReceipt },
  { method: 'GET', path: '/express/{account}', show: showDashboard },
]

const find = compileRoutes(PAGES)

function sendStyle({ response }: Visit): void {
  response.writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' })
  response.end(STYLE)
}

/** Answers the hosted pages: Checkout, the bank's page, onboarding, receipts, the Express dashboard. */
export async function answerPage(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://sandbox').pathname
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET')
  const match = find(method, path)
  const form = new URLSearchParams(method === 'POST' ? await readBody(request) : '')
  try {
    if (!match) throw new ApiFailure(404, { type: 'invalid_request_error', message: 'No such page' })
    match.route.show({ sandbox, scope: sandbox.scope(), request, response, path: match.path, form })
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error
    const language = languageFor(null, request.headers['accept-language'])
    const words = wordsIn(language)
    sendPage(response, {
      title: words.notFound,
      language,
      status: error.status,
      body: html`<h1>${words.notFound}</h1><p class="soft">${words.notFoundNote}</p>`,
    })
  }
}
