import { err, ok, type Result } from '../errors.ts'
import { EDGES, type Edge } from './edges.ts'
import type { Effect } from './effect.ts'
import type { BookingEvent } from './event.ts'
import type { BookingStatus } from './status.ts'
import { type BookingTimes, deadlineOf } from './time-rule.ts'

export type BookingState = BookingTimes & { readonly status: BookingStatus }

export type Transition = {
  readonly from: BookingStatus
  readonly to: BookingStatus
  readonly effects: readonly Effect[]
}

/**
 * What an event does to a booking.
 *
 * Refusals: STALE_STATE (`details.status`) when nothing of the kind can happen in this status or it comes too
 * early or too late, FORBIDDEN when it can but not by this actor, and the edge's own word (CANCELLATION_CLOSED,
 * RESCHEDULE_CLOSED, HOLD_EXPIRED, ROOM_NOT_OPEN) outside its time.
 */
export function transition(booking: BookingState, event: BookingEvent): Result<Transition> {
  const edges = EDGES.filter((edge) => edge.from === booking.status && edge.on === event.on)
  if (edges.length === 0) return err('STALE_STATE', { status: booking.status })
  const edge = edges.find((candidate) => candidate.by.includes(event.by))
  if (!edge) return err('FORBIDDEN')
  if (!isOpen(edge, booking, event.at))
    return err(edge.otherwise ?? 'STALE_STATE', { status: booking.status })
  return ok({ from: edge.from, to: edge.to, effects: edge.effects })
}

function isOpen(edge: Edge, booking: BookingTimes, at: number): boolean {
  if (edge.notBefore && at < deadlineOf(edge.notBefore, booking)) return false
  if (edge.notAfter && at > deadlineOf(edge.notAfter, booking)) return false
  return true
}
