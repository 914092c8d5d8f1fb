import { log } from '#src/server/log/log.ts'
import { HTTP_STATUS, retryAfter, toAppError } from './error-table.ts'
import { explainError } from './explain-error.ts'
import { refusedField } from './field-errors.ts'
import { type Reader, reader } from './reader.ts'

export interface ErrorBody {
  error: {
    code: string
    /** In the reader's language. */
    message: string
    requestId: string
    retryAfterSeconds?: number
    fieldErrors?: Record<string, string>
  }
}

/**
 * The answer to anything that was thrown or refused. Bugs and failures of what we stand on are logged here, once,
 * with the request's id, which is all of them that a user sees.
 */
export async function toResponse(
  thrown: unknown,
  requestId: string,
  fields?: (reader: Reader) => Record<string, string>,
): Promise<Response> {
  const error = toAppError(thrown)
  if (HTTP_STATUS[error.code] >= 500)
    log().error({ requestId, code: error.code, error: error.cause ?? error }, 'A request failed')
  const who = await reader()
  const wait = retryAfter(error)
  const invalid = fields?.(who) ?? refusedField(who.locale, error)
  const marked = Object.keys(invalid).length > 0
  const body: ErrorBody = {
    error: {
      code: error.code,
      message: explainError(who.locale, error, requestId, who.zone, marked),
      requestId,
      ...(wait ? { retryAfterSeconds: wait } : {}),
      ...(marked ? { fieldErrors: invalid } : {}),
    },
  }
  return Response.json(body, {
    status: HTTP_STATUS[error.code],
    headers: { 'cache-control': 'no-store', ...(wait ? { 'retry-after': String(wait) } : {}) },
  })
}
