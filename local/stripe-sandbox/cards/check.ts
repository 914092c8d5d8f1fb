import type { Decline } from './matrix.ts'
import { type CardName, cardByNumber } from './matrix.ts'

export interface CardInput {
  number: string
  expMonth: number
  /** Two or four digits. */
  expYear: number
  cvc?: string
}

export interface CheckedCard {
  name: CardName
  expMonth: number
  expYear: number
  cvcGiven: boolean
}

/** What is wrong with a card as typed, in Stripe's codes; `field` is the API's name of the field. */
export interface CardMistake extends Decline {
  field: 'number' | 'exp_month' | 'exp_year' | 'cvc'
}

const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (const [index, digit] of [...digits].reverse().entries()) {
    const doubled = index % 2 === 1 ? Number(digit) * 2 : Number(digit)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Checks what was typed as Stripe does before it asks any bank. `now` in epoch seconds. */
export function checkCard(input: CardInput, now: number): CheckedCard | CardMistake {
  const digits = input.number.replace(/[\s-]/g, '')
  if (!/^\d{12,19}$/.test(digits) || !passesLuhn(digits)) {
    return { field: 'number', code: 'incorrect_number', message: 'Your card number is incorrect.' }
  }
  if (!Number.isInteger(input.expMonth) || input.expMonth < 1 || input.expMonth > 12) {
    return {
      field: 'exp_month',
      code: 'invalid_expiry_month',
      message: "Your card's expiration month is invalid.",
    }
  }
  const year = input.expYear < 100 ? input.expYear + 2000 : input.expYear
  const today = new Date(now * 1000)
  const months = (year - today.getUTCFullYear()) * 12 + input.expMonth - 1 - today.getUTCMonth()
  if (!Number.isInteger(year) || months < 0 || months > 12 * 50) {
    return {
      field: 'exp_year',
      code: 'invalid_expiry_year',
      message: "Your card's expiration year is invalid.",
    }
  }
  if (input.cvc !== undefined && !/^\d{3,4}$/.test(input.cvc)) {
    return { field: 'cvc', code: 'invalid_cvc', message: "Your card's security code is invalid." }
  }
  const name = cardByNumber(digits)
  if (!name) {
    return {
      field: 'number',
      code: 'card_declined',
      declineCode: 'test_mode_live_card',
      message: 'Your card was declined. Your request was in test mode, but used a non test card.',
    }
  }
  return { name, expMonth: input.expMonth, expYear: year, cvcGiven: input.cvc !== undefined }
}

export const isMistake = (result: CheckedCard | CardMistake): result is CardMistake => 'field' in result
