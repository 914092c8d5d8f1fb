import { z } from 'zod'
import { isIsoDate } from '#src/domain/time/iso-date.ts'

/** Nothing of ours lies before or after; within it every date library and PostgreSQL agree. Epoch milliseconds. */
export const EARLIEST = Date.UTC(2000, 0, 1)
export const LATEST = Date.UTC(2100, 0, 1)

/** An instant that came from outside, as epoch milliseconds. */
export const epochMs = z.number().int().min(EARLIEST).max(LATEST)

/** The same from a form or an address, as digits. */
export const epochMsText = z.coerce.number().pipe(epochMs)

/** An instant that came from outside: ISO 8601 with an offset, or epoch milliseconds. */
export const instant = z
  .union([z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)), z.coerce.number()])
  .pipe(epochMs)
  .transform((at) => new Date(at))

/** A calendar date that came from outside, within the same bounds: weeks are counted on from it. */
export const isoDate = z
  .string()
  .refine((text) => isIsoDate(text) && text >= '2000' && text < '2100', 'invalid')
