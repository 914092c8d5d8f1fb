import type { EpochMs } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import type { IsoDate } from '../time/iso-date.ts'

/**
 * Why a start is not offered, with what it takes to say so in a sentence. The details are the expert's to
 * see: a learner is told the reason at most, never what else is in somebody's calendar.
 */
export type Obstacle =
  /** No instant at all: see `isEpochMs`. Nothing else is looked at. */
  | { readonly reason: 'NOT_A_DATE' }
  | { readonly reason: 'PAST'; readonly now: EpochMs }
  /** Under the minimum notice. `earliest`: the first instant that is not. */
  | { readonly reason: 'TOO_SOON'; readonly earliest: EpochMs; readonly minimumNoticeMinutes: number }
  /** Over the horizon. `latest`: the last instant that is not; `opensAt`: when this start comes within it. */
  | { readonly reason: 'TOO_FAR'; readonly latest: EpochMs; readonly opensAt: EpochMs }
  /** The expert's wall clock shows no multiple of the step. The neighbours that do, by its offset at the start. */
  | {
      readonly reason: 'OFF_GRID'
      readonly stepMinutes: number
      readonly previous: EpochMs
      readonly next: EpochMs
    }
  /**
   * Some of the session is outside the hours: `at` is its first such instant, on `date` by the expert's
   * clock, whose hours come from an override or from the weekly ones.
   */
  | {
      readonly reason: 'OUTSIDE_HOURS'
      readonly at: EpochMs
      readonly date: IsoDate
      readonly hours: 'OVERRIDE' | 'WEEKLY'
    }
  | { readonly reason: 'TIME_OFF'; readonly timeOff: Interval }
  /** Overlaps a booking or hold of the expert's. */
  | { readonly reason: 'BOOKED'; readonly booking: Interval }
  /**
   * Overlaps nothing, but is nearer to a booking or an outside busy time than the buffers allow. `side`: where
   * the session lies as seen from there; `clearMinutes`: the distance kept on that side.
   */
  | {
      readonly reason: 'BUFFER'
      readonly around: 'BOOKING' | 'ELSEWHERE'
      readonly busy: Interval
      readonly side: 'BEFORE' | 'AFTER'
      readonly clearMinutes: number
    }
  | { readonly reason: 'BUSY_ELSEWHERE'; readonly busy: Interval }
  /** The expert's date at the start has its most bookings already. */
  | {
      readonly reason: 'DAILY_MAXIMUM'
      readonly date: IsoDate
      readonly maximum: number
      readonly booked: number
    }
  | { readonly reason: 'LEARNER_BUSY'; readonly busy: Interval }
