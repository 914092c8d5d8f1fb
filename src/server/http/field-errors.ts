import type { z } from 'zod'
import type { AppError } from '#src/domain/errors.ts'
import { UNSEEN } from '#src/features/form-fields.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translator.ts'

/** Texts under `errors.field`. A schema names one as the message of a rule: `.refine(…, 'zone')`. */
const KEYS = [
  'required',
  'tooShort',
  'tooLong',
  'tooSmall',
  'tooBig',
  'email',
  'invalid',
  'choice',
  'stars',
  'zone',
  'same',
  'name',
  'order',
  'past',
  'overlap',
] as const
type FieldKey = (typeof KEYS)[number]

/** First thing wrong with each field, by the field's path (`hours.0.start`), in the reader's language. */
export function fieldErrors(locale: Locale, error: z.ZodError): Record<string, string> {
  const t = translator(locale, 'errors.field')
  const found: Record<string, string> = {}
  for (const issue of error.issues) {
    if (issue.message === UNSEEN) continue
    const path = issue.path.join('.')
    if (found[path] === undefined) found[path] = t(keyOf(issue), boundsOf(issue))
  }
  return found
}

/**
 * The mark of the field that a use case refused: `details.field`, with a text named by `details.problem` as a
 * schema would name it. Empty where the refusal is about no field.
 */
export function refusedField(locale: Locale, { details }: AppError): Record<string, string> {
  if (typeof details?.field !== 'string') return {}
  const key = KEYS.find((known) => known === details.problem) ?? 'invalid'
  return { [details.field]: translator(locale, 'errors.field')(key, { minimum: '', maximum: '' }) }
}

function keyOf(issue: z.core.$ZodIssue): FieldKey {
  const named = KEYS.find((key) => key === issue.message)
  if (named) return named
  if (issue.code === 'too_small') {
    if (issue.origin === 'string' || issue.origin === 'array')
      return issue.minimum === 1 ? 'required' : 'tooShort'
    return 'tooSmall'
  }
  if (issue.code === 'too_big')
    return issue.origin === 'string' || issue.origin === 'array' ? 'tooLong' : 'tooBig'
  if (issue.code === 'invalid_format') return issue.format === 'email' ? 'email' : 'invalid'
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'required' : 'invalid'
  if (issue.code === 'invalid_value') return 'choice'
  return 'invalid'
}

function boundsOf(issue: z.core.$ZodIssue): { minimum: string; maximum: string } {
  return {
    minimum: 'minimum' in issue ? String(issue.minimum) : '',
    maximum: 'maximum' in issue ? String(issue.maximum) : '',
  }
}
