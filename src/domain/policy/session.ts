import { DAY, HOUR, MINUTE } from '../time/instant.ts'

const SECOND = 1_000

/** The live meeting. Milliseconds. Sources: docs/product.md; how LiveKit notices absence: docs/decisions, 8. */

/** Before the start: the lobby and the room open. */
export const LOBBY_OPENS_BEFORE = 10 * MINUTE

/** After the start, with the other side waiting in the room: whoever is missing did not show up. */
export const NO_SHOW_AFTER = 10 * MINUTE

/**
 * After a line broke off, with the other side waiting: until then it is the line's fault, from then on whoever has not
 * come back stays away.
 */
export const LINE_FORGIVEN_FOR = 10 * MINUTE

/** Of billable time left before the maximum: both sides are warned. */
export const CAP_WARNING_BEFORE = 2 * MINUTE

/** After the end: the room's door. The meter itself stops at the end. */
export const ROOM_CLOSES_AFTER = 2 * MINUTE

/** Life of a room token. Short: LiveKit checks it on connecting only, and a page fetches one per join. */
export const ROOM_TOKEN_TTL = 5 * MINUTE

/**
 * The longest that a vanished participant is still listed by LiveKit: ICE disconnected 10 s, failed 5 s,
 * clean-up 5 s and a poll of its own; 21.5 s measured with a killed browser. Rounded up, because these
 * seconds are taken off in the learner's favour.
 */
export const DETECTION_LAG = 25 * SECOND

/** Between two polls of a live room's participants. */
export const POLL_EVERY = 10 * SECOND

/**
 * Two polls prove an absence only when they are this far apart: asked in one burst, both answers may be of the same
 * moment of somebody's arrival.
 */
export const MISSES_APART = POLL_EVERY / 2

/**
 * Before somebody is called absent, LiveKit itself must have seen the other one, who waits, this lately: three polls.
 * Else it is LiveKit that is away, and who could have come nobody knows.
 */
export const SIGHTED_WITHIN = 3 * POLL_EVERY

/** Between two heartbeats of a page in the room. */
export const HEARTBEAT_EVERY = 2 * SECOND

/** "I hear the other" says that packets arrived within this time. */
export const HEARD_WITHIN = 1 * SECOND

/**
 * A voice takes a moment from a microphone to the other's ear: so long the learner's page is believed that it does not
 * hear yet.
 */
export const VOICE_ARRIVES_WITHIN = 3 * SECOND

/**
 * Between a page's last word that its browser freezes it and the goodbye that LiveKit's client says at that moment:
 * both are sent at once, by two ways, over the network of a telephone.
 */
export const FREEZE_TOLD_WITHIN = 5 * SECOND

/** A page knows our clock to half of a round trip, which may be long on a busy machine. */
export const CLOCKS_APART = SECOND / 2

/** A page without a word for this long is silent: two heartbeats missed, and some patience. */
export const SILENT_AFTER = 5 * SECOND

/** The running meter stops by itself when nothing at all was observed for this long (two polls missed). */
export const EVIDENCE_LIVES = 30 * SECOND

/** Whoever ends a session pressed the button before we hear of it: so long before, at most, their page is believed. */
export const END_TOLD_WITHIN = 5 * SECOND

/** Before the start: reminders to both. */
export const REMINDERS_BEFORE = [24 * HOUR, 10 * MINUTE] as const

/** After the end: the learner is asked for a review, unless it is written. The receipt has offered it before. */
export const REVIEW_ASKED_AFTER = 24 * HOUR

/** After the end: nobody may review any more. */
export const REVIEW_WITHIN = 30 * DAY

/** Characters of one message in the room's chat. */
export const CHAT_TEXT_MAX = 1_000
