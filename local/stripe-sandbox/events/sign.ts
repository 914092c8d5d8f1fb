import { createHmac } from 'node:crypto'

/**
 * The `Stripe-Signature` header. Its time is real time, whatever the sandbox's clock says: receivers hold it against
 * their own.
 */
export function signatureHeader(payload: string, secret: string, at = Math.floor(Date.now() / 1000)): string {
  const signature = createHmac('sha256', secret).update(`${at}.${payload}`).digest('hex')
  return `t=${at},v1=${signature}`
}
