import type { Message } from './store.ts'

/**
 * A mail's HTML as a document of its own: no scripts, no frames, no forms; pictures from the mail itself or from
 * an address as mail programs show them, and links that open in a new tab.
 */
export function isolatedHtml(message: Message): {
  type: string
  body: string
  headers: Record<string, string>
} {
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><meta charset="utf-8"><base target="_blank">${withOwnPictures(message)}`,
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data: https: http://localhost:* http://127.0.0.1:*; font-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
    },
  }
}

/** Pictures that travel inside the mail are named by their content id (RFC 2392). */
function withOwnPictures({ html, attachments }: Message): string {
  return html.replace(/\bcid:([^"'\s)>]+)/gi, (whole, id: string) => {
    const found = attachments.find(({ contentId }) => contentId === decodeURIComponent(id))
    return found?.url ?? whole
  })
}
