/**
 * What a change of state sets off. The machine only names it; the use case commits it as jobs and intents with
 * the change itself, and each must be harmless when there is nothing to do (no authorisation to release).
 */
export type Effect =
  /** Mail with calendar file to both, reminders planned. */
  | 'CONFIRM_TO_BOTH'
  /** The open Checkout page is closed. */
  | 'CLOSE_CHECKOUT'
  /** All that is reserved on the card is let go. */
  | 'RELEASE_AUTHORISATION'
  /** What `refundOnCancellation` keeps is captured, the rest let go; transferred as after CAPTURE. */
  | 'SETTLE_CANCELLATION'
  /** What `settlementAmount` says is captured, the rest let go; the transfer waits for the guarantee's end. */
  | 'CAPTURE'
  /** The time is taken again; the database refuses when somebody else has it. */
  | 'TAKE_SLOT_AGAIN'
  /** The time changes in both calendars and in the mail's calendar file. */
  | 'MOVE_SLOT'
  | 'CLOSE_ROOM'
  /** A mail to each side that says what happened, why, and what it costs. */
  | 'TELL_BOTH'
  | 'TELL_LEARNER'
  /** The expert's "keeps their word" figure. */
  | 'COUNT_KEPT'
  | 'COUNT_BROKEN'
  | 'SEND_RECEIPT'
  | 'ASK_FOR_REVIEW'
