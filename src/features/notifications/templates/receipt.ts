import type { BookingFacts } from '../facts/booking-facts.ts'
import type { Letter } from '../letter/letter.ts'
import { expertReceipt } from './receipt-expert.ts'
import { learnerReceipt } from './receipt-learner.ts'

export function receipt(facts: BookingFacts): Letter {
  return facts.side === 'LEARNER' ? learnerReceipt(facts) : expertReceipt(facts)
}
