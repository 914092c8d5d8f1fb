import { lapseExpiredHolds } from '#src/features/booking/lapse-hold.ts'
import { lapseProposals } from '#src/features/booking/lapse-proposals.ts'
import { lapseUnauthorised } from '#src/features/booking/lapse-unauthorised.ts'
import { renewStaleListings } from '#src/features/catalog/renew-stale-listings.ts'
import { forgetOldSignIns } from '#src/features/identity/forget-old-sign-ins.ts'
import { forgetPayloads } from '#src/features/inbox/forget-payloads.ts'
import { processForgottenEvents } from '#src/features/inbox/process-inbox-event.ts'
import { checkDueSessions } from '#src/features/live/check-session.ts'
import { closeForgottenRooms } from '#src/features/live/close-room-for.ts'
import { endForgottenBookings } from '#src/features/live/end-forgotten-bookings.ts'
import { forgetMailData } from '#src/features/notifications/forget-mail-data.ts'
import { sendForgottenMails } from '#src/features/notifications/send-mail.ts'
import { sendReminders } from '#src/features/notifications/send-reminders.ts'
import { carryOutOverdueIntents } from '#src/features/payments/carry-out-intent.ts'
import { postAvailableFunds } from '#src/features/payments/post-available-funds.ts'
import { reReadStripe } from '#src/features/payments/re-read-stripe.ts'
import { settleEndedBookings } from '#src/features/payments/settle-ended-bookings.ts'
import { transferDueShares } from '#src/features/payments/transfer-due-shares.ts'
import type { Ctx } from '#src/features/ports.ts'

export interface Sweep {
  name: string
  /** Milliseconds between two runs, in real time. */
  every: number
  run: (ctx: Ctx) => Promise<unknown>
}

const SECOND = 1_000

/**
 * What is due by the state of the database, whoever forgot it. Each is safe to run at any moment, in any
 * number of workers: what it changes, it changes by compare-and-set or under a key.
 */
export const SWEEPS: readonly Sweep[] = [
  { name: 'sessions', every: SECOND, run: checkDueSessions },
  { name: 'holds', every: 5 * SECOND, run: lapseExpiredHolds },
  { name: 'unauthorised bookings', every: 30 * SECOND, run: lapseUnauthorised },
  { name: 'ended bookings', every: 10 * SECOND, run: endForgottenBookings },
  { name: 'rooms', every: 15 * SECOND, run: closeForgottenRooms },
  { name: 'money', every: 15 * SECOND, run: carryOutOverdueIntents },
  { name: 'transfers', every: 10 * SECOND, run: transferDueShares },
  { name: 'settling', every: 20 * SECOND, run: settleEndedBookings },
  { name: 'stripe', every: 5 * 60 * SECOND, run: reReadStripe },
  { name: 'available funds', every: 30 * SECOND, run: postAvailableFunds },
  { name: 'events', every: 20 * SECOND, run: processForgottenEvents },
  { name: 'reminders', every: 15 * SECOND, run: sendReminders },
  { name: 'mails', every: 30 * SECOND, run: sendForgottenMails },
  { name: 'proposals', every: 30 * SECOND, run: lapseProposals },
  { name: 'listings', every: 20 * SECOND, run: renewStaleListings },
  { name: 'old sign-ins', every: 3_600 * SECOND, run: forgetOldSignIns },
  { name: 'old payloads', every: 3_600 * SECOND, run: forgetPayloads },
  { name: 'old mails', every: 3_600 * SECOND, run: forgetMailData },
]
