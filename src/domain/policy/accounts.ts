import { DAY, MINUTE } from '../time/instant.ts'

/** Accounts and signing in. Milliseconds. */

/** A session ends this long after it was last used. */
export const SESSION_IDLE_MS = 30 * DAY
/** How old `lastSeenAt` may get before a request writes it again: not every page view is a write. */
export const LAST_SEEN_EVERY_MS = 5 * MINUTE
/** A mailed link works once and this long. */
export const LINK_LIFE_MS = 15 * MINUTE
/** Whoever signed in by a mailed link has proved the mailbox and may set a password for this long. */
export const FRESH_PROOF_MS = 15 * MINUTE
/** Length alone: rules about digits and capitals make passwords worse. NIST SP 800-63B §5.1.1.2. */
export const PASSWORD_LENGTH = { min: 10, max: 128 } as const
