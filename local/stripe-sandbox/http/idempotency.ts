import { createHash } from 'node:crypto'
import { DAY } from '../clock.ts'
import type { Scope } from '../scope.ts'
import { ApiFailure } from './failure.ts'

/** An answer as it went out the first time. */
export interface StoredAnswer {
  status: number
  body: string
  /** Id of the request that was first answered so. */
  request: string
}

/** Keys are forgotten a day after their first use. */
const LIFE = DAY

/** What must be the same when a key comes again: the call and its parameters. */
export const fingerprintOf = (method: string, path: string, body: string): string => {
  const sorted = new URLSearchParams(body)
  sorted.sort()
  return createHash('sha256').update(`${method} ${path}\n${sorted}`).digest('hex')
}

export function checkKey(key: string): void {
  if (key.length <= 255) return
  throw new ApiFailure(400, {
    type: 'idempotency_error',
    message: 'Idempotency keys may be at most 255 characters long.',
  })
}

/** The answer kept under a key; a key that comes with other parameters is refused. */
export function replay(scope: Scope, key: string, fingerprint: string): StoredAnswer | undefined {
  scope.db.run('DELETE FROM answers WHERE created < ?', scope.now() - LIFE)
  const row = scope.db.one('SELECT * FROM answers WHERE account = ? AND key = ?', scope.account, key)
  if (!row) return undefined
  if (row.fingerprint !== fingerprint) {
    throw new ApiFailure(400, {
      type: 'idempotency_error',
      message:
        'Keys for idempotent requests can only be used with the same parameters they were first used with. ' +
        `Try using a key other than '${key}' if you meant to execute a different request.`,
    })
  }
  return { status: Number(row.status), body: String(row.body), request: String(row.request) }
}

export function keepAnswer(scope: Scope, key: string, fingerprint: string, answer: StoredAnswer): void {
  scope.db.run(
    'INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?)',
    scope.account,
    key,
    fingerprint,
    scope.now(),
    answer.request,
    answer.status,
    answer.body,
  )
}

/** A second call while the first with the same key is still running. */
export const keyInUse = (key: string): ApiFailure =>
  new ApiFailure(409, {
    type: 'idempotency_error',
    code: 'idempotency_key_in_use',
    message:
      'There is currently another in-progress request using this Idempotent Key (that probably means you submitted ' +
      `twice, and the other request is still going through): ${key}.`,
  })
