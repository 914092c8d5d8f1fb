import { DAY, HOUR, MINUTE } from '../time/instant.ts'
import { HOLD_MINUTES } from './scheduling.ts'

/** When money moves. Milliseconds. Source: docs/product.md, "Paying", "Holding a slot", "Guarantee". */

/** A slot is kept this long for a learner who pays, whatever Stripe's page still shows. */
export const HOLD = HOLD_MINUTES * MINUTE

/**
 * A session that starts within this time is authorised at once; a later one only has its card saved.
 * A card authorisation made by the customer lives 7 days, which leaves 2 for the session and its capture.
 */
export const AUTHORISE_NOW_WITHIN = 5 * DAY

/**
 * Before the start: a saved card is authorised off-session. Visa keeps an authorisation made without the
 * customer for 4 days 18 hours only, so it cannot be earlier than needed to mend a refusal in person.
 */
export const AUTHORISE_OFF_SESSION_BEFORE = 48 * HOUR

/** Before the start: a booking whose bank refused, and which nobody paid in person, lapses. */
export const AUTHORISATION_DEADLINE_BEFORE = 12 * HOUR

/**
 * The shortest that a card's bank keeps a reservation, counted from when it was made: Visa, without the customer.
 * Where Stripe does not say when it ends, no later time is counted on.
 */
export const RESERVATION_LIVES = 4 * DAY + 18 * HOUR

/** Between the end of a session and the end of its reservation: the capture and its retries. */
export const CAPTURE_NEEDS = 24 * HOUR

/** Between moving a booking whose card is only saved and the deadline for reserving its money. */
export const AUTHORISATION_NEEDS = 1 * HOUR

/** After the end: full refund can be claimed; without a claim the expert's share is transferred then. */
export const GUARANTEE = 72 * HOUR

/**
 * A per-session booking during which both were connected for less than this part of it, through no fault of
 * the learner's, is refunded by the log alone. Basis points of the booked duration.
 */
export const GUARANTEE_CLEAR_CASE_BELOW_BPS = 5_000
