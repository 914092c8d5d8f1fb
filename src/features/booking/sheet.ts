import type { IsoDate } from '#src/domain/time/iso-date.ts'
import type { CancellationPolicy, PriceMode } from '#src/generated/prisma/client.ts'

export interface SheetExpert {
  displayName: string
  /** How the person is addressed: the first name. */
  firstName: string
  timeZone: string
}

export interface SheetOffering {
  id: string
  title: string
  priceMode: PriceMode
  currency: string
  priceMinor: number | null
  rateMinorPerMinute: number | null
  freeMinutes: number
  /** Minutes that can be booked, in order; by the minute the maxima to choose from. */
  durations: readonly number[]
  cancellationPolicy: CancellationPolicy
}

/** A day and a time as the address says them, completed with what can be. */
export interface TimeChoice {
  /** First of the dates shown. */
  from: IsoDate | null
  date: IsoDate | null
  /** Epoch milliseconds. */
  startAt: number | null
  /** What was wished and has just been taken by somebody else: shown, and no longer to be had. */
  gone: number | null
}

/** What the address says is chosen of a sheet. */
export interface SheetChoice extends TimeChoice {
  offeringId: string
  minutes: number
}
