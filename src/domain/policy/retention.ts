import { DAY } from '../time/instant.ts'

/** How long what is of no more use is kept. Milliseconds. */

/** After they ended: used-up links and sessions say nothing to anybody any more. */
export const OLD_SIGN_INS_KEPT = 30 * DAY

/** After it was processed: nobody asks any more what a provider told us. The event's id stays, so that a repeat is known. */
export const PAYLOADS_KEPT = 30 * DAY

/** After it was sent: nobody needs what a mail was written with. That it was sent, and when, stays. */
export const MAIL_DATA_KEPT = 90 * DAY
