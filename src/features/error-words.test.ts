import { describe, expect, it } from 'vitest'
import { AppError } from '#src/domain/errors.ts'
import { errorMessage, errorWords } from './error-words.ts'

describe('what is kept of an error', () => {
  it('is the code and the command of a mail server, not its words, which name the reader', () => {
    const answer = Object.assign(new Error('550 5.1.1 <ada@example.org>: Recipient address rejected'), {
      responseCode: 550,
      command: 'RCPT TO',
      rejected: ['ada@example.org'],
    })
    expect(errorWords(new AppError('UNAVAILABLE', { service: 'mail' }, answer))).toBe(
      'UNAVAILABLE {"service":"mail"}: mail server 550 RCPT TO',
    )
  })

  it('has no mail address in it, wherever one stood', () => {
    for (const text of [
      'Mail to ada@example.org failed',
      'to=<Ada.L+x@sub.example.org>, try later',
      '{"email":"ada@example.org"}',
    ])
      expect(errorWords(new Error(text))).not.toMatch(/ada|example/i)
  })

  it('is the last line of what Prisma says, without the values of the call', () => {
    const error = new Error(
      'Invalid `db.user.create()` invocation:\n\n{ data: { name: "Ada" } }\n\nUnique constraint failed',
    )
    error.name = 'PrismaClientKnownRequestError'
    expect(errorMessage(error)).toBe('Unique constraint failed')
  })

  it('is short, and ends where causes turn in circles', () => {
    const error = new Error('x'.repeat(400))
    error.cause = error
    expect(errorWords(error)).toHaveLength(500)
  })
})
