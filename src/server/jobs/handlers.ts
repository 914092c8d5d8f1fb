import { lapseHoldWhenDue } from '#src/features/booking/lapse-hold.ts'
import { refreshListing } from '#src/features/catalog/refresh-listing.ts'
import { deleteFile } from '#src/features/identity/delete-file.ts'
import { processInboxEvent } from '#src/features/inbox/process-inbox-event.ts'
import { closeRoom } from '#src/features/live/close-room-for.ts'
import { sendMail } from '#src/features/notifications/send-mail.ts'
import { carryOutIntent } from '#src/features/payments/carry-out-intent.ts'
import { deleteCustomer } from '#src/features/payments/delete-customer.ts'
import type { JobName, JobPayloads } from '#src/features/ports/jobs.ts'
import type { Ctx } from '#src/features/ports.ts'

type Handlers = { [N in JobName]: (ctx: Ctx, payload: JobPayloads[N]) => Promise<unknown> }

/** Job → use case. Each reads the state afresh and does nothing where there is nothing left to do. */
export const HANDLERS: Handlers = {
  'mail.send': sendMail,
  'inbox.process': processInboxEvent,
  'money.carry-out': carryOutIntent,
  'booking.lapse-hold': lapseHoldWhenDue,
  'session.close': closeRoom,
  'listing.refresh': refreshListing,
  'customer.delete': deleteCustomer,
  'file.delete': deleteFile,
}
