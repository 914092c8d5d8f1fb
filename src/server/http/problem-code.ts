import { AppError, ERROR_CODES } from '#src/domain/errors.ts'
import { retryAfter } from './error-table.ts'

/** A refusal as it stands in an address: its code and, behind a dot, the seconds to wait where it names them. */
export function problemCode(error: AppError): string {
  return [error.code, retryAfter(error)].filter(Boolean).join('.')
}

/** The refusal that an address names, which anybody may have written; null for whatever is none of ours. */
export function readProblem(text: string | string[] | undefined): AppError | null {
  if (typeof text !== 'string') return null
  const [name, seconds] = text.split('.')
  const code = ERROR_CODES.find((known) => known === name)
  return code ? new AppError(code, { retryAfterSeconds: Number(seconds) || undefined }) : null
}
