import { z } from 'zod'

/**
 * A whole number as a form sends it: digits. `Number` alone would take `1e9`, `0x10`, and nothing at all for 0.
 */
export function wholeNumber(min: number, max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .regex(/^-?\d{1,15}$/, 'invalid')
    .transform(Number)
    .pipe(z.number().min(min).max(max))
}

/** The message of what is wrong with a field that nobody sees: nothing can be marked there. */
export const UNSEEN = 'unseen'

/** A field that our page writes and nobody types: an id, an instant. Wrong ones come from no page of ours. */
export function unseen<S extends z.ZodType>(schema: S) {
  return z.unknown().transform((value, context): z.output<S> => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', message: UNSEEN })
    return z.NEVER
  })
}
