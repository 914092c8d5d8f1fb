/** Every mail that is sent. What each says is in the message files under mail.<template>. */
export const MAIL_TEMPLATES = [
  'SIGN_IN_LINK',
  'VERIFY_EMAIL',
  'ALREADY_REGISTERED',
  'PASSWORD_CHANGED',
  'BOOKING_CONFIRMED',
  'BOOKING_MOVED',
  'BOOKING_CANCELLED',
  'BOOKING_LAPSED',
  'PAYMENT_TOO_LATE',
  'TIME_PROPOSED',
  'PROPOSAL_DECLINED',
  'REMINDER_DAY',
  'REMINDER_SOON',
  'EXPERT_ABSENT',
  'LEARNER_ABSENT',
  'RECEIPT',
  'REVIEW_REQUEST',
] as const

export type MailTemplate = (typeof MAIL_TEMPLATES)[number]

/** What a mail is given beside the rows that it reads: figures and short words of the moment it tells of. */
export type MailData = Record<string, string | number | boolean | null>
