import { hash, verify } from '@node-rs/argon2'

/** argon2id at OWASP's first choice (19 MiB, two passes): about 30 ms of one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

let ofNobody: Promise<string> | undefined

/**
 * Whether the password is right. For an account that is not there, or has none, it works as long as for one that
 * has: the time must not tell which addresses are known.
 */
export async function passwordMatches(known: string | null | undefined, password: string): Promise<boolean> {
  ofNobody ??= hashPassword(crypto.randomUUID())
  const matches = await verify(known ?? (await ofNobody), password)
  return known ? matches : false
}
