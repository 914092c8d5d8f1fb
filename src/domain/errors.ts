/**
 * Every way in which the product can say no. One table in `server/http` maps each code to an HTTP status and
 * a message key, so a code is chosen for what the user can do about it, not for where it arose.
 */
export const ERROR_CODES = [
  // who is asking
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_CREDENTIALS',
  'LINK_EXPIRED',
  // what is asked
  'NOT_FOUND',
  'INVALID_INPUT', // details.field, details.problem: what to mark, and which text of errors.field
  'RATE_LIMITED', // details.retryAfterSeconds: number
  'CONFLICT',
  'STALE_STATE', // the thing has moved on since the page was loaded; details.status
  'NOT_LISTED', // only for who can be found and booked
  // booking
  'SLOT_TAKEN',
  'SLOT_NOT_OFFERED', // details.reason: why, from scheduling's explain()
  'HOLD_EXPIRED',
  'NOT_BOOKABLE',
  'SELF_BOOKING',
  'PRICE_CHANGED', // the terms are others than those that were shown
  'LEARNER_BUSY',
  'TOO_MANY_HOLDS', // slots kept and not paid
  'TOO_MANY_FREE', // free sessions coming
  'CANCELLATION_CLOSED',
  'RESCHEDULE_CLOSED',
  'ALREADY_REVIEWED',
  // money
  'PAYMENT_FAILED',
  'PAYMENT_UNAVAILABLE',
  // the room
  'ROOM_NOT_OPEN', // details.opensAt: epoch ms
  'ROOM_CLOSED',
  'VIDEO_UNAVAILABLE',
  // us
  'UNAVAILABLE',
  'INTERNAL',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

export type ErrorDetails = Record<string, unknown>

/**
 * An expected refusal. Its message is the code alone: what a user reads comes from the message files, and
 * `details` carry figures for that text, never internals.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly details: ErrorDetails | undefined

  constructor(code: ErrorCode, details?: ErrorDetails, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause })
    this.code = code
    this.details = details
  }
}

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Err = { readonly ok: false; readonly error: AppError }

/** Expected refusals are results; bugs throw. */
export type Result<T> = Ok<T> | Err

export function ok(): Ok<void>
export function ok<T>(value: T): Ok<T>
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value }
}

export function err(code: ErrorCode, details?: ErrorDetails, cause?: unknown): Err {
  return { ok: false, error: new AppError(code, details, cause) }
}

/** The value, or the refusal thrown: for callers (jobs, seeds, tests) to whom a refusal is a bug. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw result.error
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError
}
