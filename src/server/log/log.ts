import { pino } from 'pino'
import { env } from '#src/env.ts'
import { errorMessage, withoutAddresses } from '#src/features/error-words.ts'

/** Fields that may carry a secret or what people wrote: never in a log, at whatever depth a caller puts them. */
const NEVER = [
  'password',
  'token',
  'secret',
  'cookie',
  'authorization',
  'email',
  'to',
  'text',
  'note',
  'html',
  'card',
  'url',
]

const shared = globalThis as { visavisLog?: pino.Logger }

export function log(): pino.Logger {
  shared.visavisLog ??= pino({
    level: env.LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: NEVER.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
    serializers: { error: describeError, err: describeError },
  })
  return shared.visavisLog
}

/**
 * An error without what it carries along (requests, rows) and whom it names: its kind, words, code and where. A mail
 * server's answer is its code and the command that it refused.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) {
    const message = (error as { message?: unknown } | null)?.message
    return { message: withoutAddresses(typeof message === 'string' ? message : String(error)) }
  }
  const { name, message, stack = '', cause } = error
  const { code, responseCode, command } = error as {
    code?: unknown
    responseCode?: unknown
    command?: unknown
  }
  const fromMailServer = responseCode !== undefined || command !== undefined
  return {
    name,
    message: fromMailServer ? 'The mail server refused' : errorMessage(error),
    code,
    ...(fromMailServer ? { responseCode, command } : {}),
    // The stack begins with the message once more.
    stack: stack
      .replace(message, '')
      .match(/^ +at .*$/gm)
      ?.join('\n'),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  }
}
