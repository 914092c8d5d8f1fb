/**
 * Emphasis inside a text, as two private-use characters: the text stays plain until it is rendered, so that
 * escaping it as a whole is always right. plain() keeps them out of what people wrote.
 */
const OPEN = '\ue000'
const CLOSE = '\ue001'

/** For `t.markup`: what the tag `<em>` of a message becomes. */
export const em = (chunks: string): string => `${OPEN}${chunks}${CLOSE}`

export function withoutMarks(text: string): string {
  return text.replaceAll(OPEN, '').replaceAll(CLOSE, '')
}

/** @param escaped text that is HTML already, its marks still in it */
export function marksToHtml(escaped: string): string {
  return escaped.replaceAll(OPEN, '<em>').replaceAll(CLOSE, '</em>')
}

/** Control and private characters, line ends, marks that turn the direction of what follows; joiners stay. */
const UNSEEN = /[\p{Cc}\p{Co}\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu

/** What a person wrote, fit for one line: subjects and headers are built of it, and calendars read it. */
export function plain(text: string): string {
  return text.replace(UNSEEN, ' ').replace(/ {2,}/g, ' ').trim()
}

/** The same, with its line breaks. */
export function plainLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(plain)
    .join('\n')
    .trim()
}
