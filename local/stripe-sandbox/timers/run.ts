import type { Sandbox } from '../sandbox.ts'
import type { TimerKind } from './kinds.ts'
import { TIMERS } from './table.ts'

/**
 * Lets everything due up to `until` (epoch seconds) happen, oldest first, each in its own transaction and as of its
 * own instant. `moving` also sets the clock to each instant, so that a kill in the middle of an advance leaves a
 * clock that agrees with what has happened.
 */
export function runDueTimers(sandbox: Sandbox, until: number, moving: boolean): void {
  for (;;) {
    const row = sandbox.db.one('SELECT * FROM timers WHERE due <= ? ORDER BY due, seq LIMIT 1', until)
    if (!row) return
    const due = Number(row.due)
    const kind = String(row.kind) as TimerKind
    sandbox.db.transaction(() => {
      sandbox.db.run('DELETE FROM timers WHERE seq = ?', Number(row.seq))
      if (moving) sandbox.clock.moveTo(due)
      try {
        sandbox.db.attempt(
          () =>
            sandbox.clock.asOf(due, () =>
              TIMERS[kind](sandbox.scope(String(row.account)), String(row.object)),
            ),
          () => false,
        )
      } catch (error) {
        console.error(`What came due failed: ${kind} of ${row.object}`, error)
      }
    })
  }
}
