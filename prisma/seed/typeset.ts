const NO_BREAK = '\u00a0'
const NARROW = '\u202f'

/** French spacing, which nobody types: a no-break space inside « », before : % €, a narrow one before ; ! ?. */
export function typesetFrench(text: string): string {
  return text
    .replaceAll(/« /g, `«${NO_BREAK}`)
    .replaceAll(/ »/g, `${NO_BREAK}»`)
    .replaceAll(/ ([:%€])/g, `${NO_BREAK}$1`)
    .replaceAll(/ ([;!?])/g, `${NARROW}$1`)
}
