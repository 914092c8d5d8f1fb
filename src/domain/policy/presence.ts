import { MINUTE } from '../time/instant.ts'

const SECOND = 1_000

/** "Available now". Milliseconds. */

/** Between two words of an open studio page while its switch is on. */
export const PRESENCE_EVERY = 30 * SECOND

/** What browsers make of it while the page lies behind others: one timer a minute. */
export const PRESENCE_EVERY_HIDDEN = MINUTE

/**
 * After its last word a studio page counts as closed: two words of a hidden page missed, and some patience. A page
 * that closes properly says so itself; this is for those that are killed, frozen or without a network.
 */
export const ONLINE_FOR = 150 * SECOND
