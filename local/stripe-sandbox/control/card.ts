import { CARDS, type CardName, cardByToken, cardNamed } from '../cards/matrix.ts'

/** The number behind a number, a `pm_card_…` id, or a name of the card matrix. */
export function cardNumberOf(said: string): string {
  if (said in CARDS) return cardNamed(said as CardName).number
  const name = cardByToken(said)
  return name ? cardNamed(name).number : said
}
