import { marksToHtml, withoutMarks } from './marks.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

/** Text for between tags: escaped, emphasis made, and our name never broken over a line. */
export function inline(text: string): string {
  return marksToHtml(escapeHtml(text)).replaceAll(
    'Vis-à-vis',
    '<span style="white-space:nowrap">Vis-à-vis</span>',
  )
}

/** Text for an attribute. */
export function attribute(text: string): string {
  return escapeHtml(withoutMarks(text))
}

/** An address for an attribute; anything but ours over http(s) becomes none. */
export function href(url: string): string {
  return /^https?:\/\//.test(url) ? escapeHtml(url) : '#'
}

/** One row of the mail's table, with the design's margins. */
export function row(top: number, content: string): string {
  return `<tr><td class="pad" style="padding:${top}px 40px 0">${content}</td></tr>`
}

/** @param attributes what it is to a screen reader; a layout table is nothing */
export function table(content: string, style = '', attributes = 'role="presentation"'): string {
  const styled = style ? ` style="${style}"` : ''
  return `<table ${attributes} width="100%" cellpadding="0" cellspacing="0"${styled}>${content}</table>`
}
