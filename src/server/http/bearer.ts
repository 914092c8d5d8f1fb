import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether `authorization: Bearer …` carries the secret, in a time that tells nothing about how much is right. */
export function hasBearer(headers: Pick<Headers, 'get'>, secret: string): boolean {
  const given = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? ''
  return timingSafeEqual(digest(given), digest(secret))
}

/** Equal lengths, which the comparison needs. */
function digest(value: string): Buffer {
  return createHash('sha256').update(value).digest()
}
