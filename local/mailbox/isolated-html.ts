import type { Message } from './store.ts'

/**
 * A mail's HTML as a document of its own: no scripts, nothing loaded from elsewhere (mail programs do the same),
 * inline pictures from the mail itself, and links that open in a new tab.
 */
export function isolatedHtml(message: Message): {
  type: string
  body: string
  headers: Record<string, string>
} {
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><meta charset="utf-8"><base target="_blank">${message.html}`,
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
    },
  }
}
