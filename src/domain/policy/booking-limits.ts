/** How much of the calendars one learner may keep at once without paying: nobody can empty somebody's week. */

/** Slots kept for a learner who has not paid yet. One to pay, and one for a change of mind. */
export const HOLDS_PER_LEARNER = 2

/** Free sessions that a learner has coming, with everybody together. */
export const FREE_COMING_PER_LEARNER = 3

/** Free sessions that a learner has coming with one expert. */
export const FREE_COMING_PER_EXPERT = 1

/** Wishes for another time about one booking, both sides together, in 24 hours: each is a mail to the other. */
export const PROPOSALS_PER_DAY = 3
