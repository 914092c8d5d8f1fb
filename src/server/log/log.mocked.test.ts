import { describe, expect, it, vi } from 'vitest'
import { AppError } from '#src/domain/errors.ts'
import { describeError, makeLog, withoutSecrets } from './log.ts'

vi.mock('#src/env.ts', () => ({ env: { LOG_LEVEL: 'fatal' } }))

describe('a line of the log', () => {
  it('keeps no secret and nothing of what people wrote, however deep it lies', () => {
    const line = withoutSecrets({
      booking: 'b-1',
      email: 'ada@example.org',
      mail: { to: ['ada@example.org'], attempt: 2, parts: [{ deep: { text: 'Dear Ada', size: 8 } }] },
    })
    expect(line).toEqual({
      booking: 'b-1',
      email: '[redacted]',
      mail: { to: '[redacted]', attempt: 2, parts: [{ deep: { text: '[redacted]', size: 8 } }] },
    })
  })

  it('ends where something holds itself', () => {
    const round: Record<string, unknown> = {}
    round.round = round
    expect(JSON.stringify(withoutSecrets(round))).toContain('[deeper]')
  })

  it('is written so', () => {
    const written: string[] = []
    const log = makeLog({ write: (line) => void written.push(line) })
    const refused = new Error('<ada@example.org> is unknown')
    log.fatal({ a: { b: { c: { email: 'ada@example.org' } } }, error: refused }, 'Told')
    expect(JSON.parse(written.join(''))).toMatchObject({
      msg: 'Told',
      a: { b: { c: { email: '[redacted]' } } },
      error: { name: 'Error' },
    })
    expect(written.join('')).not.toContain('ada@')
  })
})

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
