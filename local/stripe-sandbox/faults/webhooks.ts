import type { Database } from '../store/database.ts'
import { type Fault, takeFault, WEBHOOK_FAULTS } from './definitions.ts'

/** The fault that strikes the next delivery of an event of this type, if one was ordered. */
export const takeWebhookFault = (db: Database, type: string): Fault | undefined =>
  takeFault(db, WEBHOOK_FAULTS, { type })
