/** The limits that an expert sets on their slots. All whole numbers. */
export interface SlotLimits {
  /** Slots start when the expert's wall clock shows a multiple of this; one of `STEP_MINUTES`. */
  readonly stepMinutes: number
  /** Nothing is offered sooner than this after now. */
  readonly minimumNoticeMinutes: number
  /** Nothing is offered later than this many times 24 hours after now. */
  readonly horizonDays: number
  /** Time that the expert keeps free in front of every session. */
  readonly bufferBeforeMinutes: number
  /** Time that the expert keeps free behind every session. */
  readonly bufferAfterMinutes: number
  /** Most sessions that start on one date of the expert's; null for no maximum. */
  readonly dailyMaximum: number | null
}

/** docs/product.md, "Slots": what an expert has who changed nothing. */
export const DEFAULT_SLOT_LIMITS: SlotLimits = {
  stepMinutes: 15,
  minimumNoticeMinutes: 120,
  horizonDays: 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 10,
  dailyMaximum: null,
}

/** The steps to choose from. Each divides an hour, so the grid is the same in every hour of every day. */
export const STEP_MINUTES = [5, 10, 15, 20, 30, 60] as const

/**
 * Minutes of the notice that may pass between choosing a time and booking it: signing up, reading the terms once more.
 * See docs/decisions, 16.
 */
export const CHOOSING_MINUTES = 10

/** Smallest and largest value of each limit that an expert may set. */
export const SLOT_LIMIT_BOUNDS = {
  minimumNoticeMinutes: { min: 0, max: 14 * 24 * 60 },
  horizonDays: { min: 1, max: 365 },
  bufferBeforeMinutes: { min: 0, max: 120 },
  bufferAfterMinutes: { min: 0, max: 120 },
  dailyMaximum: { min: 1, max: 50 },
} as const

/** Shortest and longest session that can be booked, in minutes. */
export const SESSION_MINUTES = { min: 5, max: 480 } as const

/** docs/product.md, "Holding a slot": minutes that a slot is kept for a learner while paying. */
export const HOLD_MINUTES = 10
