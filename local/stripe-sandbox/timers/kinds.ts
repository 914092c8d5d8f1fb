/** What can come due. */
export type TimerKind =
  | 'automatic_payout'
  | 'charge_booked'
  | 'charge_disputed'
  | 'funds_available'
  | 'hold_expiry'
  | 'payout_arrival'
  | 'payout_submission'
  | 'refund_outcome'
  | 'session_expiry'
