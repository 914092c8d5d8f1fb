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

/** What a person wrote, fit for one line: subjects and headers are built of it, and calendars read it. */
export function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Co}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** The same, with its line breaks. */
export function plainLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(plain)
    .join('\n')
    .trim()
}
