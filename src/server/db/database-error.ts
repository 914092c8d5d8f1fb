import { AppError } from '#src/domain/errors.ts'

/** PostgreSQL's SQLSTATE behind an error of Prisma or pg, wherever the two keep it. */
export function sqlState(error: unknown): string | undefined {
  const found = new Set<unknown>()
  let current: unknown = error
  while (typeof current === 'object' && current !== null && !found.has(current)) {
    found.add(current)
    const fields = current as Record<string, unknown>
    if (typeof fields.originalCode === 'string') return fields.originalCode
    if (typeof fields.code === 'string' && /^[0-9A-Z]{5}$/.test(fields.code) && !/^P\d{4}$/.test(fields.code))
      return fields.code
    const meta = fields.meta as Record<string, unknown> | undefined
    current = meta?.driverAdapterError ?? fields.cause
  }
  if (prismaCode(error) === 'P2034') return '40001'
  if (prismaCode(error) === 'P2002') return '23505'
  return undefined
}

function prismaCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : undefined
}

const SERIALISATION_FAILURE = '40001'
const DEADLOCK = '40P01'
const LOCK_TIMEOUT = '55P03'
const EXCLUSION = '23P01'
/** Prisma's word for a transaction that found no free connection in time, or did not end in time. */
const TRANSACTION_TIMEOUT = 'P2028'

export function isRetriable(error: unknown): boolean {
  const state = sqlState(error)
  return state === SERIALISATION_FAILURE || state === DEADLOCK
}

/** Names the refusals that have a meaning to a person; everything else stays the bug that it is. */
export function translateDatabaseError(error: unknown): unknown {
  const state = sqlState(error)
  if (state === EXCLUSION) {
    const whose =
      String((error as Error).message).includes('learner') || mentions(error, 'Booking_learner_overlap')
    return new AppError(whose ? 'LEARNER_BUSY' : 'SLOT_TAKEN', {}, error)
  }
  if (state === LOCK_TIMEOUT || isRetriable(error) || prismaCode(error) === TRANSACTION_TIMEOUT)
    return new AppError('UNAVAILABLE', { retryAfterSeconds: 2 }, error)
  return error
}

function mentions(error: unknown, constraint: string): boolean {
  return JSON.stringify(error, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )?.includes(constraint)
}
