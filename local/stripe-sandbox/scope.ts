import type Stripe from 'stripe'
import type { Clock } from './clock.ts'
import { emitEvent } from './events/emit.ts'
import type { Database } from './store/database.ts'
import { ObjectStore } from './store/objects.ts'
import type { TimerKind } from './timers/kinds.ts'

/** The call that caused a change, named in the events it leads to. */
export interface RequestIdentity {
  id: string | null
  idempotency_key: string | null
}

/** The platform's own account, in the column that scopes objects. */
export const PLATFORM = ''

/** What a handler works with: the objects of one account, the clock, events and timers. All within one transaction. */
export class Scope {
  readonly db: Database
  readonly clock: Clock
  readonly account: string
  readonly request: RequestIdentity | null
  readonly publicUrl: string
  readonly objects: ObjectStore

  constructor(
    db: Database,
    clock: Clock,
    publicUrl: string,
    account: string,
    request: RequestIdentity | null,
  ) {
    this.db = db
    this.clock = clock
    this.publicUrl = publicUrl
    this.account = account
    this.request = request
    this.objects = new ObjectStore(db, account)
  }

  /** Epoch seconds. */
  now(): number {
    return this.clock.now()
  }

  /** The same call, on the objects of another account. */
  on(account: string): Scope {
    return new Scope(this.db, this.clock, this.publicUrl, account, this.request)
  }

  platform(): Scope {
    return this.account === PLATFORM ? this : this.on(PLATFORM)
  }

  /** Records an event and its deliveries. `previous` holds the old values of what an update changed. */
  emit(type: Stripe.Event.Type, object: object, previous?: Record<string, unknown>): void {
    emitEvent(this, type, object, previous)
  }

  /** Lets something happen to an object at an instant (epoch seconds); a second call moves the instant. */
  schedule(kind: TimerKind, object: string, due: number): void {
    this.db.run(
      `INSERT INTO timers (due, kind, object, account) VALUES (?, ?, ?, ?)
       ON CONFLICT (kind, object) DO UPDATE SET due = excluded.due`,
      due,
      kind,
      object,
      this.account,
    )
  }

  unschedule(kind: TimerKind, object: string): void {
    this.db.run('DELETE FROM timers WHERE kind = ? AND object = ?', kind, object)
  }
}
