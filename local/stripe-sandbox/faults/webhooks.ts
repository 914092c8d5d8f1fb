import type { Database } from '../store/database.ts'
import { EVENT_FAULTS, type Fault, takeFault, WEBHOOK_FAULTS } from './definitions.ts'

/** The fault that strikes the next delivery of an event of this type, if one was ordered. */
export const takeWebhookFault = (db: Database, type: string): Fault | undefined =>
  takeFault(db, WEBHOOK_FAULTS, { type })

/** Whether a fact of this type is told by two events. */
export const takeTwinFault = (db: Database, type: string): boolean =>
  takeFault(db, EVENT_FAULTS, { type }) !== undefined
