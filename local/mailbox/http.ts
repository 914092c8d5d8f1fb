import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isolatedHtml } from './isolated-html.ts'
import { listPage, messagePage, notFoundPage } from './pages.ts'
import type { MailStore } from './store.ts'

/** Nothing from elsewhere, and no script but the page's own file. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

type Answer = { status?: number; type: string; body: string | Buffer; headers?: Record<string, string> }

const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
})
const html = (body: string, status = 200): Answer => ({
  status,
  type: 'text/html; charset=utf-8',
  body,
  headers: { 'content-security-policy': PAGE_POLICY },
})
const NOT_FOUND = json({ error: 'No such mail' }, 404)

/**
 * The mailbox's web page and its JSON interface:
 * `GET /api/messages?to=`, `GET /api/messages/:id`, `DELETE /api/messages?to=`, `DELETE /api/messages/:id`.
 */
export function createHttpServer(store: MailStore, assets: Record<string, Answer>): Server {
  return createServer((request, response) => {
    answer(store, assets, request)
      .catch((error: unknown): Answer => {
        console.error(error)
        return json({ error: 'The mailbox failed; its log says why.' }, 500)
      })
      .then((found) => send(response, found))
  })
}

async function answer(
  store: MailStore,
  assets: Record<string, Answer>,
  request: IncomingMessage,
): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://mailbox')
  const to = url.searchParams.get('to') ?? undefined
  const route = `${request.method} ${url.pathname}`
  const asset = assets[url.pathname]
  if (asset) return asset
  if (route === 'GET /') return html(listPage(store.list(to), to))
  if (route === 'GET /health') return json({ ok: true })
  if (route === 'GET /api/messages') return json(store.list(to))
  if (route === 'DELETE /api/messages') return json({ removed: await store.clear(to) })

  const [, api, id = '', part, index] =
    url.pathname.match(/^\/(api\/)?messages\/([0-9a-f-]{36})(?:\/(html|source|attachments)(?:\/(\d+))?)?$/) ??
    []
  const message = store.get(id)
  if (!message) return url.pathname.startsWith('/api/') ? NOT_FOUND : html(notFoundPage(), 404)
  if (api && request.method === 'DELETE') {
    await store.remove(id)
    return json({ removed: 1 })
  }
  if (request.method !== 'GET') return json({ error: 'Not allowed' }, 405)
  if (api) return json(message)
  if (part === undefined) return html(messagePage(message))
  if (part === 'html') return isolatedHtml(message)
  if (part === 'source') return { type: 'text/plain; charset=utf-8', body: await store.source(id) }
  if (index === undefined || Number(index) >= message.attachments.length) return html(notFoundPage(), 404)
  const { contentType, filename, body } = await store.attachment(id, Number(index))
  return {
    type: contentType,
    body,
    headers: {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
      'content-security-policy': "default-src 'none'; sandbox",
    },
  }
}

function send(response: ServerResponse, { status = 200, type, body, headers }: Answer): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...headers,
  })
  response.end(body)
}
