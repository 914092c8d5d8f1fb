import { describe, expect, it } from 'vitest'
import { AppError } from '#src/domain/errors.ts'
import { explainError } from './explain-error.ts'
import { problemCode, readProblem } from './problem-code.ts'

const said = (problem: string) => {
  const error = readProblem(problem)
  return error && explainError('en', error, 'r', 'UTC')
}

describe('a refusal that travels in an address', () => {
  it('says the same at the other end, the time to wait included', () => {
    const problem = problemCode(new AppError('RATE_LIMITED', { retryAfterSeconds: 600 }))
    expect(said(problem)).toContain('10\u00a0min')
    expect(problemCode(new AppError('SLOT_TAKEN', { reason: 'BOOKED' }))).toBe('SLOT_TAKEN')
    expect(readProblem('SLOT_TAKEN')?.code).toBe('SLOT_TAKEN')
  })

  it('names no time to wait where it came without one', () => {
    for (const problem of ['RATE_LIMITED', 'RATE_LIMITED.', 'RATE_LIMITED.soon', 'RATE_LIMITED.-5'])
      expect(said(problem)).toBe('That was too often. Try again a little later.')
  })

  it('is one of ours or nothing', () => {
    for (const problem of ['', 'constructor', '<b>hi</b>', '600', ['SLOT_TAKEN'], undefined])
      expect(readProblem(problem)).toBeNull()
  })
})
