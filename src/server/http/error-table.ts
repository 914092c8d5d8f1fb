import { AppError, type ErrorCode, isAppError } from '#src/domain/errors.ts'

/** AppError code → HTTP status. The text of each code is `errors.<code>` in the message files. */
export const HTTP_STATUS: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_CREDENTIALS: 401,
  LINK_EXPIRED: 410,
  NOT_FOUND: 404,
  INVALID_INPUT: 400,
  RATE_LIMITED: 429,
  CONFLICT: 409,
  STALE_STATE: 409,
  NOT_LISTED: 409,
  SLOT_TAKEN: 409,
  SLOT_NOT_OFFERED: 409,
  HOLD_EXPIRED: 410,
  NOT_BOOKABLE: 409,
  SELF_BOOKING: 409,
  PRICE_CHANGED: 409,
  LEARNER_BUSY: 409,
  TOO_MANY_HOLDS: 409,
  TOO_MANY_FREE: 409,
  CANCELLATION_CLOSED: 409,
  RESCHEDULE_CLOSED: 409,
  ALREADY_REVIEWED: 409,
  PAYMENT_FAILED: 402,
  PAYMENT_UNAVAILABLE: 503,
  ROOM_NOT_OPEN: 409,
  ROOM_CLOSED: 410,
  VIDEO_UNAVAILABLE: 503,
  UNAVAILABLE: 503,
  INTERNAL: 500,
}

/** Codes with which the database says that it is not there, in Prisma's and in Node's words. */
const UNREACHABLE = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'ECONNREFUSED',
  'ECONNRESET',
  '57P01',
])

/** What may be said of an error. Anything that is not a refusal of ours is a bug, and says nothing. */
export function toAppError(error: unknown): AppError {
  if (isAppError(error)) return error
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code === 'string' && UNREACHABLE.has(code)) return new AppError('UNAVAILABLE', undefined, error)
  return new AppError('INTERNAL', undefined, error)
}

/** Seconds to wait before another try, where the refusal names them. */
export function retryAfter(error: AppError): number | undefined {
  const seconds = error.details?.retryAfterSeconds
  return typeof seconds === 'number' && seconds > 0 ? Math.ceil(seconds) : undefined
}
