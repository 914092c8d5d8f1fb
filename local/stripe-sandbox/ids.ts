import { randomBytes } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const random = (length: number): string =>
  Array.from(randomBytes(length), (byte) => ALPHABET[byte % ALPHABET.length]).join('')

/** Prefixes as Stripe gives them; code that reads the kind from an id keeps working. */
export type Prefix =
  | 'acct'
  | 'ba'
  | 'ch'
  | 'cs_test'
  | 'cus'
  | 'du'
  | 'evt'
  | 'li'
  | 'pi'
  | 'pm'
  | 'po'
  | 'price'
  | 'prod'
  | 'py'
  | 'pyr'
  | 're'
  | 'req'
  | 'setatt'
  | 'seti'
  | 'tr'
  | 'trr'
  | 'txn'
  | 'visit'
  | 'we'

const LENGTHS: Partial<Record<Prefix, number>> = { acct: 16, cs_test: 58, cus: 14, prod: 14, req: 14 }

export const newId = (prefix: Prefix): string => `${prefix}_${random(LENGTHS[prefix] ?? 24)}`

export const clientSecret = (id: string): string => `${id}_secret_${random(25)}`

export const webhookSecret = (): string => `whsec_${random(32)}`

/** The id in a field that may hold the expanded object instead. */
export function idOf(value: string | { id: string } | null | undefined): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : value.id
}
