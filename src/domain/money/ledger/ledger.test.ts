import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMISSION_BPS, CURRENCIES } from '../../policy/money.ts'
import { commission } from '../commission.ts'
import { type Money, money } from '../money.ts'
import { refundSplit } from '../refund-split.ts'
import { STRIPE_AVAILABLE, STRIPE_PENDING } from './accounts.ts'
import { authorisationReleased, authorised } from './authorisation.ts'
import { captured, feeCharged, fundsAvailable } from './capture.ts'
import { disputeLost, disputeOpened, disputeWon } from './dispute.ts'
import { credit, debit, type Posting, posting } from './posting.ts'
import {
  refundedAfterRelease,
  refundedAfterTransfer,
  refundedBeforeRelease,
  refundFailed,
  refundPaid,
} from './refund.ts'
import {
  paidOut,
  payoutFailed,
  receivableNetted,
  receivableWrittenOff,
  released,
  transferReversed,
  transferred,
} from './release.ts'

const bookingId = 'b1'
const expertId = 'e1'
const disputeId = 'dp_1'

/** Every event that the ledger knows, for a capture with a fee and a refund of part of it. */
function everyPosting(amount: Money, feeMinor: number, refund: Money): Posting[] {
  const commissionMinor = commission(amount.amountMinor, COMMISSION_BPS)
  const split = refundSplit({
    capturedMinor: amount.amountMinor,
    commissionMinor,
    refundedBeforeMinor: 0,
    refundMinor: refund.amountMinor,
  })
  return [
    authorised({ amount }),
    authorisationReleased({ amount }),
    captured({ bookingId, amount, feeMinor }),
    feeCharged({ fee: money(feeMinor, amount.currency) }),
    fundsAvailable({ net: money(amount.amountMinor - feeMinor, amount.currency) }),
    released({ bookingId, expertId, amount, commissionMinor }),
    transferred({ expertId, amount, from: 'AVAILABLE' }),
    transferred({ expertId, amount, from: 'PENDING' }),
    transferReversed({ expertId, amount }),
    receivableNetted({ expertId, amount }),
    receivableWrittenOff({ expertId, amount }),
    paidOut({ amount }),
    payoutFailed({ amount }),
    refundedBeforeRelease({ bookingId, amount: refund }),
    refundedAfterRelease({ expertId, amount: refund, split }),
    refundedAfterTransfer({ expertId, amount: refund, split }),
    refundPaid({ amount: refund, from: 'AVAILABLE' }),
    refundPaid({ amount: refund, from: 'PENDING' }),
    refundFailed({ amount: refund }),
    disputeOpened({ disputeId, amount, feeMinor }),
    disputeWon({ disputeId, amount, feeReturnedMinor: feeMinor }),
    disputeLost({ disputeId, amount, bearer: { who: 'BOOKING', bookingId } }),
    disputeLost({ disputeId, amount, bearer: { who: 'EXPERT', expertId } }),
    disputeLost({ disputeId, amount, bearer: { who: 'PLATFORM' } }),
  ]
}

const amounts = fc
  .tuple(fc.constantFrom(...CURRENCIES), fc.integer({ min: 0, max: 10 ** 12 }), fc.nat(1_000), fc.nat(1_000))
  .map(([currency, minor, feeShare, refundShare]) => ({
    amount: money(minor, currency),
    feeMinor: Math.floor((minor * feeShare) / 1_000),
    refund: money(Math.floor((minor * refundShare) / 1_000), currency),
  }))

describe('every posting of the ledger', () => {
  it('sums to zero for any amounts, in one currency, without a line of zero', () => {
    fc.assert(
      fc.property(amounts, ({ amount, feeMinor, refund }) => {
        for (const { entries, currency } of everyPosting(amount, feeMinor, refund)) {
          expect(entries.reduce((sum, entry) => sum + entry.amountMinor, 0)).toBe(0)
          expect(entries.every((entry) => entry.amountMinor !== 0)).toBe(true)
          expect(currency).toBe(amount.currency)
        }
      }),
    )
  })

  it('names an account once', () => {
    for (const { entries } of everyPosting(money(2476, 'EUR'), 61, money(1238, 'EUR'))) {
      expect(new Set(entries.map((entry) => entry.account)).size).toBe(entries.length)
    }
  })

  it('is refused when its lines are out of balance', () => {
    expect(() =>
      posting('CAPTURED', 'EUR', [debit(STRIPE_PENDING, 100), credit(STRIPE_AVAILABLE, 99)]),
    ).toThrow('CAPTURED is out of balance by 1')
  })
})

/** Balances by account after some postings; those that came to nothing are left out. */
function balances(postings: readonly Posting[]): Record<string, number> {
  const book: Record<string, number> = {}
  for (const { account, amountMinor } of postings.flatMap((one) => one.entries)) {
    book[account] = (book[account] ?? 0) + amountMinor
  }
  return Object.fromEntries(Object.entries(book).filter(([, balance]) => balance !== 0))
}

const eur = (minor: number) => money(minor, 'EUR')
const paidSession = [
  authorised({ amount: eur(3600) }),
  authorisationReleased({ amount: eur(3600) }),
  captured({ bookingId, amount: eur(2476), feeMinor: 0 }),
  feeCharged({ fee: eur(61) }),
  fundsAvailable({ net: eur(2415) }),
]
const split = refundSplit({
  capturedMinor: 2476,
  commissionMinor: 495,
  refundedBeforeMinor: 0,
  refundMinor: 1238,
})

describe('the book of one session of €24.76', () => {
  it('owes all of it to the booking while it can be claimed back', () => {
    expect(balances(paidSession)).toEqual({
      'stripe:available': 2415,
      stripe_fees: 61,
      'booking_funds:b1': -2476,
    })
  })

  it('after the guarantee owes €19.81 to the expert and has earned €4.95', () => {
    const book = [...paidSession, released({ bookingId, expertId, amount: eur(2476), commissionMinor: 495 })]
    expect(balances(book)).toMatchObject({ 'expert_payable:e1': -1981, commission: -495 })
  })

  it('after the transfer owes nobody anything and keeps the commission less the fee', () => {
    const book = [
      ...paidSession,
      released({ bookingId, expertId, amount: eur(2476), commissionMinor: 495 }),
      transferred({ expertId, amount: eur(1981), from: 'AVAILABLE' }),
    ]
    expect(balances(book)).toEqual({ 'stripe:available': 434, stripe_fees: 61, commission: -495 })
  })

  it('whose share is sent before the charge has settled takes nothing from what is available', () => {
    const early = [
      captured({ bookingId, amount: eur(2476), feeMinor: 61 }),
      released({ bookingId, expertId, amount: eur(2476), commissionMinor: 495 }),
      transferred({ expertId, amount: eur(1981), from: 'PENDING' }),
    ]
    expect(balances(early)).toEqual({ 'stripe:pending': 434, stripe_fees: 61, commission: -495 })
    expect(balances([...early, fundsAvailable({ net: eur(434) })])).toEqual({
      'stripe:available': 434,
      stripe_fees: 61,
      commission: -495,
    })
  })

  it('after a full refund within the guarantee leaves the platform with the fee alone', () => {
    const book = [
      ...paidSession,
      refundedBeforeRelease({ bookingId, amount: eur(2476) }),
      refundPaid({ amount: eur(2476), from: 'AVAILABLE' }),
    ]
    expect(balances(book)).toEqual({ 'stripe:available': -61, stripe_fees: 61 })
  })

  it('after a half refund of transferred money and its reversal splits what is left 80/20', () => {
    const book = [
      ...paidSession,
      released({ bookingId, expertId, amount: eur(2476), commissionMinor: 495 }),
      transferred({ expertId, amount: eur(1981), from: 'AVAILABLE' }),
      refundedAfterTransfer({ expertId, amount: eur(1238), split }),
      refundPaid({ amount: eur(1238), from: 'AVAILABLE' }),
      transferReversed({ expertId, amount: eur(split.expertMinor) }),
    ]
    expect(balances(book)).toEqual({ 'stripe:available': 434 - 247, stripe_fees: 61, commission: -248 })
  })

  it('after a half refund between guarantee and transfer owes the expert that much less', () => {
    const book = [
      ...paidSession,
      released({ bookingId, expertId, amount: eur(2476), commissionMinor: 495 }),
      refundedAfterRelease({ expertId, amount: eur(1238), split }),
    ]
    expect(balances(book)).toMatchObject({
      'expert_payable:e1': -990,
      refund_pending: -1238,
      commission: -248,
    })
  })

  it('is as before a dispute once it is won and the fee returned', () => {
    const disputed = [
      disputeOpened({ disputeId, amount: eur(2476), feeMinor: 1500 }),
      disputeWon({ disputeId, amount: eur(2476), feeReturnedMinor: 1500 }),
    ]
    expect(balances([...paidSession, ...disputed])).toEqual(balances(paidSession))
  })

  it('after a dispute lost within the guarantee owes the booking nothing', () => {
    const disputed = [
      disputeOpened({ disputeId, amount: eur(2476), feeMinor: 1500 }),
      disputeLost({ disputeId, amount: eur(2476), bearer: { who: 'BOOKING', bookingId } }),
    ]
    expect(balances([...paidSession, ...disputed])).toEqual({
      'stripe:available': 2415 - 2476 - 1500,
      stripe_fees: 61,
      dispute_fees: 1500,
    })
  })
})
