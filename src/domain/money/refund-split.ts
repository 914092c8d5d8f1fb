import { chargeable, proportion } from './money.ts'

export type RefundSplit = {
  /** What the platform gives back of its commission. */
  readonly commissionMinor: number
  /** What the expert gives back of their share. */
  readonly expertMinor: number
}

/**
 * Who bears a refund. Both give back in proportion, computed on all refunds of the booking so far and not step
 * by step: `floor(commission × refunded in all / captured)`. So ten small refunds cost each side the same as one
 * large one, and a full refund leaves neither a cent.
 *
 * @param input.refundedBeforeMinor sum of the earlier refunds of this capture
 * @throws RangeError when the refunds would exceed what was captured
 */
export function refundSplit(input: {
  readonly capturedMinor: number
  readonly commissionMinor: number
  readonly refundedBeforeMinor: number
  readonly refundMinor: number
}): RefundSplit {
  const refundedAfter = chargeable(input.refundedBeforeMinor) + chargeable(input.refundMinor)
  if (refundedAfter > input.capturedMinor) throw new RangeError('cannot refund more than was captured')
  if (input.refundMinor === 0) return { commissionMinor: 0, expertMinor: 0 }
  const givenBack = (refunded: number) => proportion(input.commissionMinor, refunded, input.capturedMinor)
  const commissionMinor = givenBack(refundedAfter) - givenBack(input.refundedBeforeMinor)
  return { commissionMinor, expertMinor: input.refundMinor - commissionMinor }
}

/** What is left of a capture after all its refunds, and whose it is. Minor units. */
export type Remainder = {
  readonly amountMinor: number
  readonly commissionMinor: number
  readonly expertMinor: number
}

/**
 * What is split when the guarantee is over: of the commission and of the share, what the refunds so far have left.
 *
 * @throws RangeError when the refunds would exceed what was captured
 */
export function leftAfterRefunds(input: {
  readonly capturedMinor: number
  readonly commissionMinor: number
  readonly refundedMinor: number
}): Remainder {
  const { capturedMinor, commissionMinor, refundedMinor } = input
  const back = refundSplit({
    capturedMinor,
    commissionMinor,
    refundedBeforeMinor: 0,
    refundMinor: refundedMinor,
  })
  const amountMinor = capturedMinor - refundedMinor
  const left = commissionMinor - back.commissionMinor
  return { amountMinor, commissionMinor: left, expertMinor: amountMinor - left }
}
