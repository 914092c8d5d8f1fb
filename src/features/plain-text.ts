import { z } from 'zod'

/**
 * Control characters (PostgreSQL stores no NUL), halves of characters, and the marks that turn the reading direction
 * of what follows, with which one text passes for another. What joins letters and emoji stays.
 */
const UNWANTED = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu

/** A text as it may be stored and shown: lines ended by \n, at most one empty line in a row. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNWANTED, (character) => (character === '\n' ? '\n' : ''))
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** What a person typed: cleaned first, counted afterwards. Every free text that comes in has this type. */
export function plainText(max: number, min = 0) {
  return z.string().transform(cleanText).pipe(z.string().min(min).max(max))
}

/** A key that a page of ours made: no text, and safe to store and to log. */
export const pageKey = z.string().regex(/^[\w-]{8,64}$/)
