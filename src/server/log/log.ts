import { pino } from 'pino'
import { env } from '#src/env.ts'

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

/** An error without what it carries along (requests, rows): its kind, words, code and where. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) {
    const message = (error as { message?: unknown } | null)?.message
    return { message: typeof message === 'string' ? message : String(error) }
  }
  const { name, message, stack, cause } = error
  const code = (error as { code?: unknown }).code
  return { name, message, code, stack, ...(cause === undefined ? {} : { cause: describeError(cause) }) }
}
