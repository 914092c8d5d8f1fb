import { AppError } from '#src/domain/errors.ts'
import { explain } from '#src/domain/scheduling/explain.ts'
import type { Obstacle } from '#src/domain/scheduling/obstacle.ts'
import { DAY, MINUTE } from '#src/domain/time/instant.ts'
import type { Db } from '#src/features/ports.ts'
import { readBusyOf, readCalendars } from './read-calendars.ts'
import { isOccupied } from './scheduling.repo.ts'

/** For a time that was kept before: the expert's notice has been given. */
export const WHOLE_NOTICE = Number.POSITIVE_INFINITY

export interface SlotCheck {
  expertId: string
  /** Null for a visitor, who has no calendar yet. */
  learnerId: string | null
  /** Epoch milliseconds. */
  startAt: number
  minutes: number
  now: number
  /** A booking that is being moved: it is not in its own way. */
  except?: string
  /** Minutes of the expert's notice that do not count. */
  noticeSpared?: number
}

/**
 * Whether a start is still a slot, by the same rules that offered it. Inside the calendar's lock the answer holds.
 *
 * @returns null when it is; else SLOT_TAKEN, LEARNER_BUSY or SLOT_NOT_OFFERED with details.reason
 */
export async function checkSlot(db: Db, wish: SlotCheck): Promise<AppError | null> {
  const { expertId, learnerId, startAt, minutes, now, except, noticeSpared = 0 } = wish
  // Whole days of any zone on both sides: the daily maximum counts the expert's dates.
  const range = { start: startAt - 2 * DAY, end: startAt + minutes * MINUTE + 2 * DAY }
  const calendar = (await readCalendars(db, [expertId], range, now, { except })).get(expertId)
  if (!calendar) return new AppError('NOT_BOOKABLE')
  const learnerBusy = learnerId === null ? [] : await readBusyOf(db, learnerId, range, now, except)
  const { limits } = calendar
  const explanation = explain(
    {
      availability: calendar.availability,
      limits: { ...limits, minimumNoticeMinutes: Math.max(0, limits.minimumNoticeMinutes - noticeSpared) },
      bookings: calendar.bookings,
      over: calendar.over,
      learnerBusy,
      durationMinutes: minutes,
      now,
    },
    startAt,
  )
  return explanation.offered ? null : refusalFor(explanation.because)
}

/** Whether somebody certainly has the time: one query that spares most rivals the whole check. */
export function isTaken(
  db: Db,
  wish: Pick<SlotCheck, 'expertId' | 'startAt' | 'minutes' | 'now'>,
): Promise<boolean> {
  const range = { start: wish.startAt, end: wish.startAt + wish.minutes * MINUTE }
  return isOccupied(db, wish.expertId, range, wish.now)
}

function refusalFor(obstacle: Obstacle): AppError {
  switch (obstacle.reason) {
    case 'BOOKED':
      return new AppError('SLOT_TAKEN', { reason: obstacle.reason })
    case 'BUFFER':
      // Offered a moment ago and too near now: somebody took the time beside it.
      return new AppError(obstacle.around === 'BOOKING' ? 'SLOT_TAKEN' : 'SLOT_NOT_OFFERED', {
        reason: 'BUFFER',
      })
    case 'LEARNER_BUSY':
      return new AppError('LEARNER_BUSY')
    default:
      return new AppError('SLOT_NOT_OFFERED', { reason: obstacle.reason })
  }
}
