import { describe, expect, it, vi } from 'vitest'
import { AppError } from '#src/domain/errors.ts'
import { describeError } from './log.ts'

vi.mock('#src/env.ts', () => ({ env: { LOG_LEVEL: 'silent' } }))

describe('an error in the log', () => {
  it('says where it happened and names nobody, whatever caused it', () => {
    const refused = Object.assign(new Error('550 <ada@example.org>: unknown'), {
      responseCode: 550,
      command: 'RCPT TO',
    })
    const described = describeError(new AppError('UNAVAILABLE', {}, refused))
    expect(JSON.stringify(described)).not.toContain('ada@')
    expect(described).toMatchObject({
      name: 'AppError',
      message: 'UNAVAILABLE',
      cause: { responseCode: 550, command: 'RCPT TO' },
    })
    expect(described.stack).toContain('log.mocked.test.ts')
  })

  it('has nothing of a row that the database refused', () => {
    const error = new Error(
      'Invalid `user.create()` invocation:\n{ email: "ada@example.org" }\nUnique constraint',
    )
    error.name = 'PrismaClientKnownRequestError'
    const described = JSON.stringify(describeError(error))
    expect(described).toContain('Unique constraint')
    expect(described).not.toMatch(/ada|invocation/)
  })
})
