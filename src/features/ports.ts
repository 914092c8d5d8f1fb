import type { Prisma, PrismaClient } from '#src/generated/prisma/client.ts'
import type { JobPayloads } from './ports/jobs.ts'
import type { PaymentGateway } from './ports/payments.ts'
import type { VideoGateway } from './ports/video.ts'

/**
 * What a use case is given. Types only: `server` implements them, `server/ctx.ts` wires them.
 */

export type Tx = Prisma.TransactionClient
/** Reads work on both; writes that belong together take a `Tx`. */
export type Db = PrismaClient | Tx

export type RoleName = 'VALIDATOR' | 'ADMIN'

export type Actor =
  | { kind: 'ANONYMOUS' }
  | {
      kind: 'USER'
      userId: string
      sessionId: string
      name: string
      /** What learners see of an expert, or a learner's own. */
      portraitKey?: string | null
      email: string
      emailVerified: boolean
      roles: readonly RoleName[]
      /** The expert profile of the account, if it has one. */
      expertId: string | null
      locale: 'en' | 'fr'
      timeZone: string
    }
  | { kind: 'SYSTEM'; process: string }

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  date(): Date
}

/**
 * Names what a transaction must have for itself. Advisory locks, taken in one fixed order:
 * the calendars of experts and learners, the money of bookings, and what search reads of experts.
 */
export interface Locks {
  /** Accounts, of experts as of learners. */
  calendars?: readonly string[]
  bookings?: readonly string[]
  /** Expert profiles. */
  listings?: readonly string[]
}

/**
 * Runs `fn` in one transaction: locks first, bounded retry on serialisation failures and deadlocks,
 * `lock_timeout` set. No network inside: `fn` may run again. Throw an AppError to roll back.
 *
 * @param before runs in it ahead of the locks: throws for whoever would wait for them in vain
 * @throws AppError SLOT_TAKEN or LEARNER_BUSY when an overlap constraint refuses, UNAVAILABLE when
 *   the lock or the retries ran out.
 */
export type WithTx = <T>(
  name: string,
  locks: Locks,
  fn: (tx: Tx) => Promise<T>,
  before?: (tx: Tx) => Promise<void>,
) => Promise<T>

export interface JobQueue {
  /** Enqueues in the caller's transaction: the job exists only if it commits. */
  enqueue<N extends keyof JobPayloads>(
    tx: Db,
    name: N,
    payload: JobPayloads[N],
    options?: { startAfter?: Date },
  ): Promise<void>
}

/** Tells open pages that something changed. Sent when the transaction commits (NOTIFY). */
export interface Realtime {
  publish(tx: Db, topic: string, message: Record<string, string | number | boolean | null>): Promise<void>
}

export interface OutgoingMail {
  to: string
  subject: string
  html: string
  text: string
  /** An invitation or its withdrawal (RFC 5546), as mail programs and calendars take it. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string }
  /** Same for a retry: receivers drop the second copy. */
  messageId: string
  attachments: readonly {
    filename: string
    contentType: string
    content: string | Uint8Array
    inline?: string
  }[]
  headers?: Record<string, string>
}

export interface MailGateway {
  /** @throws AppError UNAVAILABLE when the server cannot be reached or says "later". */
  send(mail: OutgoingMail): Promise<void>
}

export interface FileStore {
  put(key: string, body: Uint8Array): Promise<void>
  get(key: string): Promise<Uint8Array | null>
  delete(key: string): Promise<void>
}

export interface Log {
  debug(fields: Record<string, unknown>, message: string): void
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

export interface RateLimiter {
  /** Counts one attempt. @returns seconds to wait, or null when allowed. */
  take(rule: RateRule, subject: string): Promise<number | null>
  /** Takes one counted attempt back: it was honest (a right password), only failures should add up. */
  giveBack(rule: RateRule, subject: string): Promise<void>
}

export type RateRule =
  | 'SIGN_IN'
  | 'SIGN_IN_ANYWHERE'
  | 'SIGN_UP'
  | 'MAIL'
  | 'SEARCH'
  | 'BOOK'
  | 'CHAT'
  | 'BEAT'
  | 'PRESENCE'
  | 'PICTURE'
  | 'API'

export interface Config {
  appUrl: string
  /** The bare address that every mail comes from. */
  mailFrom: string
  /** Key for the one-way hashes of mailed tokens and signed links. */
  secret: string
}

export interface Ctx {
  actor: Actor
  db: PrismaClient
  withTx: WithTx
  clock: Clock
  payments: PaymentGateway
  video: VideoGateway
  mail: MailGateway
  files: FileStore
  jobs: JobQueue
  realtime: Realtime
  rates: RateLimiter
  log: Log
  config: Config
  requestId: string
}
