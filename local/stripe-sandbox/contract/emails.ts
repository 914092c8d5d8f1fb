import { invalidRequest } from '../http/failure.ts'

const NAMES = /^(?:\w+_)?email$/
/** A name, one @ and a domain with a dot: what Stripe is known to refuse lacks one of them or holds a space. */
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/

/** Refuses an e-mail address that no mail can reach, wherever it stands among the parameters of a change. */
export function checkEmails(params: object, path = ''): void {
  for (const [key, value] of Object.entries(params)) {
    const at = path ? `${path}[${key}]` : key
    if (key === 'metadata') continue
    if (typeof value === 'object' && value !== null) checkEmails(value, at)
    else if (typeof value === 'string' && value !== '' && NAMES.test(key) && !EMAIL.test(value)) {
      throw invalidRequest(`Invalid email address: ${value}`, at, 'email_invalid')
    }
  }
}
