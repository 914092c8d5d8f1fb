import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS objects (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, account TEXT NOT NULL,
    body TEXT NOT NULL, hidden TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS objects_by_kind ON objects (kind, account, seq);
  CREATE INDEX IF NOT EXISTS objects_by_source ON objects (json_extract(body, '$.source')) WHERE kind = 'balance_transaction';
  CREATE TABLE IF NOT EXISTS timers (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, due INTEGER NOT NULL, kind TEXT NOT NULL, object TEXT NOT NULL,
    account TEXT NOT NULL, UNIQUE (kind, object));
  CREATE INDEX IF NOT EXISTS timers_by_due ON timers (due, seq);
  CREATE TABLE IF NOT EXISTS answers (
    account TEXT NOT NULL, key TEXT NOT NULL, fingerprint TEXT NOT NULL, created INTEGER NOT NULL,
    request TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (account, key));
  CREATE TABLE IF NOT EXISTS deliveries (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL, type TEXT NOT NULL, endpoint TEXT NOT NULL,
    due_ms INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL DEFAULT 'pending',
    behind INTEGER NOT NULL DEFAULT 0, last_status INTEGER, last_error TEXT);
  CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (state, due_ms);
  CREATE TABLE IF NOT EXISTS faults (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, body TEXT NOT NULL,
    seen INTEGER NOT NULL DEFAULT 0, fired INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`
const TABLES = ['objects', 'timers', 'answers', 'deliveries', 'faults', 'settings']

export type Row = Record<string, SQLInputValue>

/**
 * The sandbox's one database. Calls are synchronous, so a request runs from begin to commit without another one in
 * between; WAL keeps what was committed when the process is killed.
 */
export class Database {
  private readonly db: DatabaseSync
  private readonly statements = new Map<string, StatementSync>()

  constructor(folder?: string) {
    if (folder) mkdirSync(folder, { recursive: true })
    this.db = new DatabaseSync(folder ? join(folder, 'stripe.sqlite') : ':memory:')
    this.db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;')
    this.db.exec(SCHEMA)
  }

  private prepare(sql: string): StatementSync {
    let statement = this.statements.get(sql)
    if (!statement) {
      statement = this.db.prepare(sql)
      this.statements.set(sql, statement)
    }
    return statement
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.prepare(sql).all(...values) as Row[]
  }

  one(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.prepare(sql).get(...values) as Row | undefined
  }

  /** Returns the number of rows changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.prepare(sql).run(...values).changes)
  }

  /** Commits what `work` did, or none of it when it throws. */
  transaction<T>(work: () => T): T {
    this.db.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.db.exec('COMMIT')
      return result
    } catch (error) {
      this.db.exec('ROLLBACK')
      throw error
    }
  }

  /** Inside a transaction: undoes what `work` did when it throws something for which `keep` is false. */
  attempt<T>(work: () => T, keep: (error: unknown) => boolean): T {
    this.db.exec('SAVEPOINT attempt')
    try {
      const result = work()
      this.db.exec('RELEASE attempt')
      return result
    } catch (error) {
      this.db.exec(keep(error) ? 'RELEASE attempt' : 'ROLLBACK TO attempt; RELEASE attempt')
      throw error
    }
  }

  clear(): void {
    this.transaction(() => {
      for (const table of TABLES) this.db.exec(`DELETE FROM ${table}`)
    })
  }

  setting(name: string): string | undefined {
    const row = this.one('SELECT value FROM settings WHERE name = ?', name)
    return row === undefined ? undefined : String(row.value)
  }

  setSetting(name: string, value: string): void {
    this.run(
      'INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      name,
      value,
    )
  }

  close(): void {
    this.db.close()
  }
}
