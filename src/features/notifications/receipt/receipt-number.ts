/** Without I, L, O and U: read out over the telephone and typed again (Crockford). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LETTERS = 10

/**
 * `V-2026-7K3M9-QX2TD`: made of the booking's own id, so the mail, the page and a later copy agree without
 * a counter. Of its last, random 50 bits; among a million receipts of a year two agree once in 2,000 years.
 * @param bookingId a UUID of version 7
 */
export function receiptNumber(bookingId: string, at: Date): string {
  let rest = BigInt(`0x${bookingId.replaceAll('-', '')}`)
  let letters = ''
  for (let place = 0; place < LETTERS; place++) {
    letters = `${ALPHABET[Number(rest % 32n)]}${letters}`
    rest /= 32n
  }
  return `V-${at.getUTCFullYear()}-${letters.slice(0, 5)}-${letters.slice(5)}`
}

interface Dated {
  endAt: Date
  payment: { capturedAt: Date | null } | null
  session: { endedAt: Date | null } | null
}

/** When the amount became certain: the day of the receipt, and the year in its number. */
export function receiptDate({ payment, session, endAt }: Dated): Date {
  return payment?.capturedAt ?? session?.endedAt ?? endAt
}
