import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { AppError } from '#src/domain/errors.ts'
import { fieldErrors, refusedField } from './field-errors.ts'

const schema = z.object({
  name: z.string().min(1),
  about: z.string().min(20),
  email: z.email(),
  minutes: z.coerce.number().max(60),
  zone: z.string().refine(() => false, 'zone'),
  mode: z.enum(['a', 'b']),
  hours: z.array(z.object({ start: z.number() })),
})

function errorsOf(given: unknown, locale: 'en' | 'fr' = 'en') {
  const parsed = schema.safeParse(given, { reportInput: true })
  return parsed.success ? {} : fieldErrors(locale, parsed.error)
}

const WRONG = { name: '', about: 'x', email: 'x', minutes: 90, zone: 'x', mode: 'c', hours: [{ start: 'x' }] }

describe('errors of fields', () => {
  it('say what to do, field by field, with the bounds', () => {
    expect(errorsOf(WRONG)).toEqual({
      name: 'Fill this in.',
      about: 'At least 20 characters, please.',
      email: expect.stringContaining('not an e-mail address'),
      minutes: 'At most 60, please.',
      zone: 'Choose a time zone of the list.',
      mode: 'Choose one of the list.',
      'hours.0.start': 'This cannot be right. Check it, please.',
    })
  })

  it('are in the language of the page', () => {
    expect(errorsOf(WRONG, 'fr').name).toBe('À remplir.')
  })

  it('call a missing field missing', () => {
    expect(errorsOf({}).email).toBe('Fill this in.')
  })
})

describe('the mark of a refusal by a use case', () => {
  it('stands at the field that it names, with the text that it names', () => {
    const past = new AppError('INVALID_INPUT', { field: 'toDate', problem: 'past' })
    expect(refusedField('fr', past)).toEqual({ toDate: 'C’est déjà passé. Choisissez plus tard.' })
    const unsaid = new AppError('INVALID_INPUT', { field: 'toDate', problem: 'constructor' })
    expect(refusedField('en', unsaid)).toEqual({ toDate: 'This cannot be right. Check it, please.' })
  })

  it('is none where the refusal is about no field', () => {
    for (const details of [undefined, { reason: 'size' }, { field: 7 }])
      expect(refusedField('en', new AppError('INVALID_INPUT', details))).toEqual({})
  })
})
