import { CARDS } from '../cards/matrix.ts'
import { type Html, html } from './html.ts'

/** The cards worth trying by hand, with what each does. */
const SHOWN: [keyof typeof CARDS, string, string][] = [
  ['visa', 'Succeeds', 'Réussit'],
  ['authenticateUnlessPrepared', 'Asks for 3-D Secure', 'Demande 3-D Secure'],
  ['authenticateAlways', 'Asks for 3-D Secure every time', 'Demande 3-D Secure à chaque fois'],
  ['declined', 'Declined', 'Refusée'],
  ['insufficientFunds', 'Insufficient funds', 'Provision insuffisante'],
  ['expired', 'Expired card', 'Carte expirée'],
  ['wrongCvc', 'Wrong CVC', 'Mauvais CVC'],
  ['declinedLater', 'Saved, then declined', 'Enregistrée, puis refusée'],
  ['disputedFraud', 'Succeeds, then disputed', 'Réussit, puis contestée'],
  ['refundFails', 'Succeeds, a refund fails later', 'Réussit, le remboursement échoue ensuite'],
]

const grouped = (number: string): string => number.replaceAll(/(\d{4})(?=\d)/g, '$1 ')

export const testCards = (french: boolean): Html[] =>
  SHOWN.map(
    ([name, english, inFrench]) =>
      html`<tr><td class="number">${grouped(CARDS[name].number)}</td><td>${french ? inFrench : english}</td></tr>`,
  )
