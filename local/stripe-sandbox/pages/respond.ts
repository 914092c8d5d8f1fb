import type { ServerResponse } from 'node:http'
import { type Html, html } from './html.ts'
import type { Language } from './words.ts'

export interface Page {
  title: string
  language: Language
  body: Html
  status?: number
  /** Addresses to which a form on this page may lead in the end: browsers check redirects after a submission too. */
  leadsTo?: (string | null)[]
}

const originOf = (url: string): string | undefined => {
  const bare = url.replaceAll(/[{}]/g, '')
  return URL.canParse(bare) ? new URL(bare).origin : undefined
}

/** Sends a page that runs no script and loads nothing but the sandbox's own style sheet. */
export function sendPage(response: ServerResponse, page: Page): void {
  const targets = (page.leadsTo ?? []).flatMap((url) => (url ? [originOf(url)] : [])).filter(Boolean)
  response.writeHead(page.status ?? 200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      `default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; ` +
      `form-action 'self' ${[...new Set(targets)].join(' ')}`.trim(),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  const { text } = html`<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${page.title} · Stripe sandbox (test)</title>
<link rel="stylesheet" href="/_sandbox/style.css">
</head>
<body>
<header class="banner"><strong>Stripe sandbox (test)</strong></header>
<main>${page.body}</main>
</body>
</html>
`
  response.end(text)
}

/** After a form: 303, so that going back does not send it again. */
export function redirect(response: ServerResponse, to: string): void {
  response.writeHead(303, { location: to, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  response.end()
}
