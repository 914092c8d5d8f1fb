import type { Sandbox } from '../sandbox.ts'
import type { Row } from '../store/database.ts'
import { signatureHeader } from './sign.ts'

/** Seconds on the sandbox's clock between one attempt and the next; after the last the delivery is given up. */
export const BACK_OFF = [10, 60, 300, 1800, 7200, 21_600, 43_200, 86_400, 86_400]
const PARALLEL = 8
/** A reordered delivery goes out at the latest after this many seconds, should no later event overtake it. */
const REORDER_PATIENCE = 30

/** Sends what is due in the outbox. Several at once, so their order is as little guaranteed as Stripe's. */
export class Deliverer {
  private readonly sandbox: Sandbox
  private readonly flying = new Map<number, Promise<void>>()
  private stopped = false

  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox
  }

  pump(): void {
    if (this.stopped) return
    const { db, clock } = this.sandbox
    const due = db.all(
      `SELECT * FROM deliveries AS d WHERE state = 'pending' AND due_ms <= ?
         AND (behind = 0 OR due_ms <= ? OR EXISTS (
           SELECT 1 FROM deliveries AS later
            WHERE later.endpoint = d.endpoint AND later.event <> d.event AND later.seq > d.seq AND later.attempts > 0))
       ORDER BY due_ms, seq LIMIT ?`,
      clock.nowMs(),
      clock.nowMs() - REORDER_PATIENCE * 1000,
      PARALLEL * 4,
    )
    for (const row of due) {
      const seq = Number(row.seq)
      if (this.flying.size >= PARALLEL) return
      if (this.flying.has(seq)) continue
      this.flying.set(
        seq,
        this.attempt(row).finally(() => {
          this.flying.delete(seq)
          this.sandbox.wake(0)
        }),
      )
    }
  }

  /** When the next waiting delivery is due, in milliseconds of the sandbox's clock. */
  nextDueMs(): number | undefined {
    const rows = this.sandbox.db.all(
      "SELECT seq, due_ms, behind FROM deliveries WHERE state = 'pending' ORDER BY due_ms LIMIT ?",
      PARALLEL * 4,
    )
    const waiting = rows.filter((row) => !this.flying.has(Number(row.seq)))
    if (waiting.length === 0 || this.flying.size >= PARALLEL) return undefined
    return Math.min(...waiting.map((row) => Number(row.due_ms) + (row.behind ? REORDER_PATIENCE * 1000 : 0)))
  }

  /** Resolves when nothing is due any more; deliveries waiting for a later attempt do not count. */
  async drain(): Promise<void> {
    for (;;) {
      this.pump()
      if (this.flying.size === 0) return
      await Promise.all(this.flying.values())
    }
  }

  async stop(): Promise<void> {
    this.stopped = true
    await Promise.all(this.flying.values())
  }

  private async attempt(row: Row): Promise<void> {
    const { sandbox } = this
    const scope = sandbox.scope()
    const endpoint = scope.objects.find('webhook_endpoint', String(row.endpoint))
    const stored = sandbox.db.one('SELECT body FROM objects WHERE id = ?', String(row.event))
    if (!endpoint || !stored) return this.settle(row, 'failed', null, 'The endpoint is gone')
    const { secret } = scope.objects.hidden('webhook_endpoint', endpoint.id)
    const payload = JSON.stringify(JSON.parse(String(stored.body)), null, 2)
    const outcome = await this.post(endpoint.url, payload, signatureHeader(payload, secret))
    if (this.stopped) return
    if (outcome.status !== null && outcome.status >= 200 && outcome.status < 300) {
      return this.settle(row, 'delivered', outcome.status, null)
    }
    const wait = BACK_OFF[Number(row.attempts)]
    if (wait === undefined) return this.settle(row, 'failed', outcome.status, outcome.error)
    this.settle(row, 'pending', outcome.status, outcome.error, sandbox.clock.nowMs() + wait * 1000)
  }

  private async post(url: string, payload: string, signature: string) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'stripe-signature': signature,
          'user-agent': 'Stripe/1.0 (sandbox)',
        },
        body: payload,
        signal: AbortSignal.timeout(this.sandbox.options.webhookTimeoutMs ?? 10_000),
      })
      await response.arrayBuffer()
      return { status: response.status, error: response.ok ? null : `HTTP ${response.status}` }
    } catch (error) {
      return { status: null, error: error instanceof Error ? error.message : String(error) }
    }
  }

  private settle(row: Row, state: string, status: number | null, error: string | null, dueMs?: number): void {
    this.sandbox.db.run(
      `UPDATE deliveries SET state = ?, attempts = attempts + 1, behind = 0, last_status = ?, last_error = ?,
              due_ms = coalesce(?, due_ms) WHERE seq = ?`,
      state,
      status,
      error,
      dueMs ?? null,
      Number(row.seq),
    )
  }
}
