import type { SQLInputValue } from 'node:sqlite'
import { noSuch } from '../http/failure.ts'
import type { Database } from './database.ts'
import type { HiddenOf, Kind, Kinds } from './kinds.ts'

export interface Query {
  /** Paths into the object (`customer`, `payment_method_details.type`) and the value each must have. */
  where?: Record<string, string | undefined>
  /** The same for what is kept beside the object. */
  hidden?: Record<string, string | undefined>
  created?: { gt?: number; gte?: number; lt?: number; lte?: number }
  /** Sequence numbers that bound the page. */
  before?: number
  after?: number
  order?: 'newest' | 'oldest'
  limit?: number
}

/** The objects of one account: the platform's own (account '') or those of a connected account. */
export class ObjectStore {
  private readonly db: Database
  private readonly account: string

  constructor(db: Database, account: string) {
    this.db = db
    this.account = account
  }

  insert<K extends Kind>(kind: K, object: Kinds[K], ...[hidden]: HiddenArgument<K>): Kinds[K] {
    this.db.run(
      'INSERT INTO objects (id, kind, account, body, hidden) VALUES (?, ?, ?, ?, ?)',
      object.id,
      kind,
      this.account,
      JSON.stringify(object),
      JSON.stringify(hidden ?? {}),
    )
    return object
  }

  find<K extends Kind>(kind: K, id: string): Kinds[K] | undefined {
    const row = this.db.one(
      'SELECT body FROM objects WHERE id = ? AND kind = ? AND account = ?',
      id,
      kind,
      this.account,
    )
    return row && (JSON.parse(String(row.body)) as Kinds[K])
  }

  /** The object, or the refusal that names the parameter which pointed nowhere. */
  get<K extends Kind>(kind: K, id: string, param = 'id'): Kinds[K] {
    const object = this.find(kind, id)
    if (!object) throw noSuch(SPOKEN[kind] ?? kind, id, param)
    return object
  }

  save<K extends Kind>(kind: K, object: Kinds[K]): Kinds[K] {
    this.db.run(
      'UPDATE objects SET body = ? WHERE id = ? AND kind = ? AND account = ?',
      JSON.stringify(object),
      object.id,
      kind,
      this.account,
    )
    return object
  }

  remove(kind: Kind, id: string): void {
    this.db.run('DELETE FROM objects WHERE id = ? AND kind = ? AND account = ?', id, kind, this.account)
  }

  hidden<K extends Kind>(kind: K, id: string): HiddenOf<K> {
    const row = this.db.one('SELECT hidden FROM objects WHERE id = ? AND kind = ?', id, kind)
    if (!row) throw noSuch(kind, id)
    return JSON.parse(String(row.hidden)) as HiddenOf<K>
  }

  hide<K extends Kind>(kind: K, id: string, changes: Partial<HiddenOf<K>>): void {
    const hidden = JSON.stringify({ ...this.hidden(kind, id), ...changes })
    this.db.run('UPDATE objects SET hidden = ? WHERE id = ? AND kind = ?', hidden, id, kind)
  }

  /** The place of an object in its list, for cursors. */
  sequence(kind: Kind, id: string): number | undefined {
    const row = this.db.one(
      'SELECT seq FROM objects WHERE id = ? AND kind = ? AND account = ?',
      id,
      kind,
      this.account,
    )
    return row && Number(row.seq)
  }

  list<K extends Kind>(kind: K, query: Query = {}): Kinds[K][] {
    const conditions = ['kind = ?', 'account = ?']
    const values: SQLInputValue[] = [kind, this.account]
    for (const column of ['body', 'hidden'] as const) {
      for (const [path, value] of Object.entries(query[column === 'body' ? 'where' : 'hidden'] ?? {})) {
        if (value === undefined) continue
        conditions.push(`json_extract(${column}, '$.${path}') = ?`)
        values.push(value)
      }
    }
    for (const [name, sign] of COMPARISONS) {
      const bound = query.created?.[name]
      if (bound === undefined) continue
      conditions.push(`json_extract(body, '$.created') ${sign} ?`)
      values.push(bound)
    }
    if (query.before !== undefined) {
      conditions.push('seq < ?')
      values.push(query.before)
    }
    if (query.after !== undefined) {
      conditions.push('seq > ?')
      values.push(query.after)
    }
    const order = query.order === 'oldest' ? 'ASC' : 'DESC'
    const rows = this.db.all(
      `SELECT body FROM objects WHERE ${conditions.join(' AND ')} ORDER BY seq ${order} LIMIT ?`,
      ...values,
      query.limit ?? -1,
    )
    return rows.map((row) => JSON.parse(String(row.body)) as Kinds[K])
  }
}

type HiddenArgument<K extends Kind> = HiddenOf<K> extends Record<string, never> ? [] : [hidden: HiddenOf<K>]

const COMPARISONS = [
  ['gt', '>'],
  ['gte', '>='],
  ['lt', '<'],
  ['lte', '<='],
] as const

/** Kinds whose name in messages differs from the object's. */
const SPOKEN: Partial<Record<Kind, string>> = {
  payment_method: 'PaymentMethod',
  payment_intent: 'payment_intent',
  setup_intent: 'setupintent',
  balance_transaction: 'balance transaction',
  webhook_endpoint: 'webhook endpoint',
}
