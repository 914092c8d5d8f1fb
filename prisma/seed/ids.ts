import { createHash } from 'node:crypto'

/**
 * A UUID that is the same on every run, so that seeding again finds its own rows. Version 8: made by a rule of
 * our own (RFC 9562, 5.8).
 */
export function seedId(kind: string, name: string): string {
  const hash = createHash('sha256').update(`visavis demo\n${kind}\n${name}`).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.subarray(0, 16).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
