import { pino } from 'pino'
import { env } from '#src/env.ts'
import { errorMessage, withoutAddresses } from '#src/features/error-words.ts'

/** Fields that may carry a secret or what people wrote: never in a log, at whatever depth a caller puts them. */
const NEVER = new Set([
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
])

/** Nothing is logged that lies deeper. */
const DEEPEST = 8

const shared = globalThis as { visavisLog?: pino.Logger }

export function log(): pino.Logger {
  shared.visavisLog ??= makeLog()
  return shared.visavisLog
}

/** @param destination standard output, if left out */
export function makeLog(destination?: pino.DestinationStream): pino.Logger {
  const options: pino.LoggerOptions = {
    level: env.LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: (line) => withoutSecrets(line) as Record<string, unknown> },
    serializers: { error: describeError, err: describeError },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** The same value with `[redacted]` in the place of each field of `NEVER`. Errors are left to `describeError`. */
export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Error || value instanceof Date)
    return value
  if (depth === DEEPEST) return '[deeper]'
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      NEVER.has(name) ? '[redacted]' : withoutSecrets(field, depth + 1),
    ]),
  )
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
