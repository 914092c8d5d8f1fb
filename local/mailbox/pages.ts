import type { Message } from './store.ts'

function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/style.css">
<script src="/page.js" type="module"></script>
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header><a href="/">Mailbox</a><p>Mails that Vis-à-vis sent on this machine. Nothing leaves it.</p></header>
<main id="content">${body}</main>
</body>
</html>`
}

const instant = (iso: string) => `<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`

export function listPage(messages: Message[], to: string | undefined): string {
  const rows = messages.map(
    (message) => `<li><a href="/messages/${message.id}">
<span class="subject">${escapeHtml(message.subject) || '(no subject)'}</span>
<span class="meta">to ${escapeHtml(message.to.join(', '))}</span></a>
<span class="when">${instant(message.receivedAt)}${message.attachments.length ? ' · with attachment' : ''}</span></li>`,
  )
  const empty = to
    ? `<p class="empty">No mail to ${escapeHtml(to)} yet.</p>`
    : '<p class="empty">No mail yet. Sign up or book a session, and it arrives here within a second.</p>'
  const clear = to ? `/api/messages?to=${encodeURIComponent(to)}` : '/api/messages'
  return page(
    'Mailbox',
    `<div class="bar"><h1>${messages.length === 1 ? '1 mail' : `${messages.length} mails`}</h1>
<form method="get" action="/" role="search"><label for="to">Only to</label>
<input id="to" name="to" type="email" value="${escapeHtml(to ?? '')}" placeholder="name@example.com">
<button type="submit">Filter</button></form>
${messages.length ? `<button type="button" data-delete="${clear}" data-then="/" data-ask="Remove ${messages.length === 1 ? 'this mail' : `these ${messages.length} mails`}?">Remove all</button>` : ''}</div>
<div id="list" aria-live="polite">${rows.length ? `<ol>${rows.join('')}</ol>` : empty}</div>`,
  )
}

export function messagePage(message: Message): string {
  const attachments = message.attachments.map(
    ({ url, filename, contentType, size }) =>
      `<li><a href="${url}" download>${escapeHtml(filename)}</a> <span class="meta">${escapeHtml(contentType)}, ${size} bytes</span></li>`,
  )
  return page(
    message.subject || 'Mail',
    `<p><a href="/">All mails</a></p>
<h1>${escapeHtml(message.subject) || '(no subject)'}</h1>
<dl><dt>From</dt><dd>${escapeHtml(message.from)}</dd><dt>To</dt><dd>${escapeHtml(message.to.join(', '))}</dd>
<dt>Received</dt><dd>${instant(message.receivedAt)}</dd></dl>
${attachments.length ? `<h2>Attachments</h2><ul class="attachments">${attachments.join('')}</ul>` : ''}
${message.html ? `<h2>As the reader sees it</h2><iframe title="The mail's HTML" src="/messages/${message.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>` : ''}
<h2>Text</h2>
${message.text ? `<pre tabindex="0" aria-label="The mail's text">${linked(message.text)}</pre>` : '<p class="empty">This mail has no text part.</p>'}
<p class="bar"><a href="/messages/${message.id}/source">Source</a>
<button type="button" data-delete="/api/messages/${message.id}" data-then="/">Remove</button></p>`,
  )
}

export function notFoundPage(): string {
  return page(
    'Not found',
    '<h1>No such mail</h1><p>It was removed, or never arrived. <a href="/">All mails</a></p>',
  )
}

/** Addresses in plain text become links: a sign-in link is there to be followed. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) =>
      index % 2 ? `<a href="${escapeHtml(part)}" rel="noreferrer">${escapeHtml(part)}</a>` : escapeHtml(part),
    )
    .join('')
}
