import type { Ctx } from '#src/features/ports.ts'
import type { OutboundMail } from '#src/generated/prisma/client.ts'
import { type AccountFacts, accountFacts } from '../facts/account-facts.ts'
import { type BookingFacts, bookingFacts } from '../facts/booking-facts.ts'
import type { Letter } from '../letter/letter.ts'
import type { MailTemplate } from '../mail-template.ts'
import { absent } from './absent.ts'
import { bookingCancelled } from './booking-cancelled.ts'
import { bookingConfirmed } from './booking-confirmed.ts'
import { bookingLapsed } from './booking-lapsed.ts'
import { bookingMoved } from './booking-moved.ts'
import { oneTimeLink } from './one-time-link.ts'
import { passwordChanged } from './password-changed.ts'
import { paymentTooLate } from './payment-too-late.ts'
import { proposalDeclined } from './proposal-declined.ts'
import { receipt } from './receipt.ts'
import { reminderDay } from './reminder-day.ts'
import { reminderSoon } from './reminder-soon.ts'
import { reviewRequest } from './review-request.ts'
import { timeProposed } from './time-proposed.ts'

type Composer =
  | { about: 'ACCOUNT'; compose: (facts: AccountFacts) => Letter }
  | { about: 'BOOKING'; compose: (facts: BookingFacts) => Letter }

const account = (compose: (facts: AccountFacts) => Letter): Composer => ({ about: 'ACCOUNT', compose })
const booking = (compose: (facts: BookingFacts) => Letter): Composer => ({ about: 'BOOKING', compose })

const COMPOSERS: Readonly<Record<MailTemplate, Composer>> = {
  SIGN_IN_LINK: account((facts) => oneTimeLink('SIGN_IN_LINK', facts)),
  VERIFY_EMAIL: account((facts) => oneTimeLink('VERIFY_EMAIL', facts)),
  ALREADY_REGISTERED: account((facts) => oneTimeLink('ALREADY_REGISTERED', facts)),
  PASSWORD_CHANGED: account(passwordChanged),
  BOOKING_CONFIRMED: booking(bookingConfirmed),
  BOOKING_MOVED: booking(bookingMoved),
  BOOKING_CANCELLED: booking(bookingCancelled),
  BOOKING_LAPSED: booking(bookingLapsed),
  PAYMENT_TOO_LATE: booking(paymentTooLate),
  TIME_PROPOSED: booking(timeProposed),
  PROPOSAL_DECLINED: booking(proposalDeclined),
  REMINDER_DAY: booking(reminderDay),
  REMINDER_SOON: booking(reminderSoon),
  EXPERT_ABSENT: booking((facts) => absent('EXPERT_ABSENT', facts)),
  LEARNER_ABSENT: booking((facts) => absent('LEARNER_ABSENT', facts)),
  RECEIPT: booking(receipt),
  REVIEW_REQUEST: booking(reviewRequest),
}

/** What a written mail says, and the booking's facts where it is about one. */
export async function composeLetter(
  ctx: Ctx,
  mail: OutboundMail,
): Promise<{ letter: Letter; facts: BookingFacts | null }> {
  const composer = COMPOSERS[mail.template as MailTemplate]
  if (composer.about === 'ACCOUNT')
    return { letter: composer.compose(await accountFacts(ctx, mail)), facts: null }
  const facts = await bookingFacts(ctx, mail)
  return { letter: composer.compose(facts), facts }
}
