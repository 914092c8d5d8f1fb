import { describe, expect, it } from 'vitest'
import { AppError, ERROR_CODES, err, isAppError, ok, type Result, unwrap } from './errors.ts'

describe('AppError', () => {
  it('carries its code, its details and what caused it', () => {
    const cause = new Error('socket closed')
    const error = new AppError('PAYMENT_UNAVAILABLE', { provider: 'stripe' }, cause)
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({ code: 'PAYMENT_UNAVAILABLE', details: { provider: 'stripe' }, cause })
  })

  it('says nothing but its code, so that no internal text can reach a user through the message', () => {
    expect(new AppError('INTERNAL', { table: 'booking' }, new Error('secret')).message).toBe('INTERNAL')
  })

  it('is told apart from any other thrown value', () => {
    expect(isAppError(new AppError('NOT_FOUND'))).toBe(true)
    expect(isAppError(new Error('NOT_FOUND'))).toBe(false)
    expect(isAppError({ code: 'NOT_FOUND' })).toBe(false)
  })

  it('has no code twice', () => {
    expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length)
  })
})

describe('Result', () => {
  const parse = (text: string): Result<number> =>
    Number.isNaN(Number(text)) ? err('INVALID_INPUT', { field: 'price' }) : ok(Number(text))

  it('unwraps to the value of a success', () => {
    expect(unwrap(parse('12'))).toBe(12)
  })

  it('unwraps a refusal by throwing that very refusal', () => {
    expect(() => unwrap(parse('twelve'))).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: { field: 'price' } }),
    )
  })
})
