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

/** What the address says is chosen, completed with what can be. */
export interface SheetChoice {
  offeringId: string
  minutes: number
  /** First of the dates shown. */
  from: IsoDate | null
  date: IsoDate | null
  /** Epoch milliseconds. */
  startAt: number | null
}
