const NBSP = '\u00a0'
const NARROW = '\u202f'

/**
 * The spaces that French asks for and that never break: a narrow one before ; ! ?, a full one before : % €
 * and inside « ». An hour (18:45) and an address (https://) keep their colon.
 */
export function frenchSpacing(text: string): string {
  return text
    .replace(/[ \u00a0\u202f]*([;!?]+)/g, `${NARROW}$1`)
    .replace(/[ \u00a0\u202f]*(?<![\d]):(?!\d|\/\/)/g, `${NBSP}:`)
    .replace(/(?<=\d)[ \u00a0\u202f]+:/g, `${NBSP}:`)
    .replace(/(?<=[\d}])[ \u00a0\u202f]*([%€])/g, `${NBSP}$1`)
    .replace(/«[ \u00a0\u202f]*/g, `«${NBSP}`)
    .replace(/[ \u00a0\u202f]*»/g, `${NBSP}»`)
}
