import { describe, expect, it } from 'vitest'
import { AppError, ERROR_CODES } from '#src/domain/errors.ts'
import { LOCALES } from '#src/i18n/locale.ts'
import { HTTP_STATUS, retryAfter, toAppError } from './error-table.ts'
import { explainError } from './explain-error.ts'

describe('what is said of an error', () => {
  it.each(ERROR_CODES)('%s has a status and a sentence in each language', (code) => {
    expect(HTTP_STATUS[code]).toBeGreaterThanOrEqual(400)
    const details = { retryAfterSeconds: 90, opensAt: Date.UTC(2026, 10, 24, 17, 35) }
    for (const locale of LOCALES) {
      const text = explainError(locale, new AppError(code, details), 'req-1', 'Europe/Paris')
      expect(text).toMatch(/[.…]$|req-1$/)
      expect(text).not.toMatch(/errors\.|[{}]/)
    }
  })

  it('shows figures of the refusal: when to try again, when the room opens', () => {
    const limited = new AppError('RATE_LIMITED', { retryAfterSeconds: 61 })
    expect(explainError('en', limited, 'r', 'UTC')).toContain('2\u00a0min')
    expect(explainError('fr', new AppError('RATE_LIMITED', { retryAfterSeconds: 40 }), 'r', 'UTC')).toContain(
      '40\u00a0s',
    )
    const opensAt = Date.UTC(2026, 10, 24, 17, 35)
    expect(explainError('en', new AppError('ROOM_NOT_OPEN', { opensAt }), 'r', 'Europe/Paris')).toContain(
      '18:35',
    )
  })

  it('points at what is marked only where something is', () => {
    const invalid = new AppError('INVALID_INPUT')
    for (const locale of LOCALES) {
      const [marked, unmarked] = [true, false].map((each) => explainError(locale, invalid, 'r', 'UTC', each))
      expect(marked).toMatch(/marked|signalé/)
      expect(unmarked).not.toMatch(/marked|signalé/)
    }
  })

  it('is nothing but the request’s id where the error is a bug', () => {
    const bug = toAppError(new Error('password=hunter2 at /srv/app.js'))
    expect(bug.code).toBe('INTERNAL')
    const text = explainError('en', bug, 'req-1', 'UTC')
    expect(text).toContain('req-1')
    expect(text).not.toContain('hunter2')
  })

  it('is "try again" where the database cannot be reached', () => {
    for (const code of ['P1001', 'ECONNREFUSED', 'P2024'])
      expect(toAppError(Object.assign(new Error(), { code })).code).toBe('UNAVAILABLE')
  })

  it('rounds seconds to wait up, and has none where the refusal names none', () => {
    expect(retryAfter(new AppError('RATE_LIMITED', { retryAfterSeconds: 1.2 }))).toBe(2)
    expect(retryAfter(new AppError('NOT_FOUND'))).toBeUndefined()
  })
})
