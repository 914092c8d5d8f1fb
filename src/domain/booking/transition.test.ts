import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../errors.ts'
import { CANCELLATION_POLICIES } from '../policy/cancellation.ts'
import { HOUR, MINUTE } from '../time/instant.ts'
import { EDGES } from './edges.ts'
import { ACTOR_KINDS, BOOKING_EVENTS, type BookingEvent } from './event.ts'
import { BOOKING_STATUSES, type BookingStatus } from './status.ts'
import { type BookingState, transition } from './transition.ts'

const START = Date.UTC(2026, 10, 24, 17, 45)

function booking(status: BookingStatus, changes: Partial<BookingState> = {}): BookingState {
  return {
    status,
    startAt: START,
    endAt: START + 30 * MINUTE,
    holdExpiresAt: status === 'HELD' ? START - 5 * HOUR : null,
    cancellationPolicy: 'STANDARD',
    ...changes,
  }
}

const codeOf = (state: BookingState, event: BookingEvent) => {
  const result = transition(state, event)
  return result.ok ? result.value.to : result.error.code
}

/** What becomes of a status by one event at one time: the next status, or the refusal. */
const after = (status: BookingStatus, on: BookingEvent['on'], by: BookingEvent['by'], at: number) =>
  codeOf(booking(status), { on, by, at })

describe('holding and paying', () => {
  it('confirms a hold whose money is reserved', () => {
    expect(after('HELD', 'PAYMENT_AUTHORISED', 'SYSTEM', START - 6 * HOUR)).toBe('CONFIRMED')
  })

  it('lets a hold whose card is saved wait for its authorisation', () => {
    expect(after('HELD', 'CARD_SAVED', 'SYSTEM', START - 240 * HOUR)).toBe('AWAITING_AUTHORISATION')
  })

  it('lapses a hold at its end and not a millisecond before', () => {
    expect(after('HELD', 'HOLD_RAN_OUT', 'SYSTEM', START - 5 * HOUR - 1)).toBe('STALE_STATE')
    expect(after('HELD', 'HOLD_RAN_OUT', 'SYSTEM', START - 5 * HOUR)).toBe('LAPSED')
  })

  it('honours a payment that arrives after the hold if the slot can be taken again', () => {
    const late = unwrap(
      transition(booking('LAPSED'), { on: 'PAYMENT_AUTHORISED', by: 'SYSTEM', at: START - 4 * HOUR }),
    )
    expect(late.to).toBe('CONFIRMED')
    expect(late.effects).toContain('TAKE_SLOT_AGAIN')
  })

  it('does not honour it once the session would have begun', () => {
    expect(after('LAPSED', 'PAYMENT_AUTHORISED', 'SYSTEM', START + 1)).toBe('HOLD_EXPIRED')
  })

  it('lapses a booking still without authorisation 12 h before the start', () => {
    expect(after('AWAITING_AUTHORISATION', 'AUTHORISATION_OVERDUE', 'SYSTEM', START - 12 * HOUR - 1)).toBe(
      'STALE_STATE',
    )
    expect(after('AWAITING_AUTHORISATION', 'AUTHORISATION_OVERDUE', 'SYSTEM', START - 12 * HOUR)).toBe(
      'LAPSED',
    )
  })

  it('lets nobody confirm a booking by hand that must be paid', () => {
    for (const by of ['LEARNER', 'EXPERT', 'ADMIN'] as const) {
      expect(after('HELD', 'PAYMENT_AUTHORISED', by, START - 6 * HOUR)).toBe('FORBIDDEN')
    }
  })
})

describe('cancelling', () => {
  it('is the learner’s until the start, late or not', () => {
    expect(after('CONFIRMED', 'CANCELLED', 'LEARNER', START)).toBe('CANCELLED_BY_LEARNER')
    expect(after('CONFIRMED', 'CANCELLED', 'LEARNER', START + 1)).toBe('CANCELLATION_CLOSED')
  })

  it('by the expert lets all the money go and counts against them', () => {
    const { to, effects } = unwrap(
      transition(booking('CONFIRMED'), { on: 'CANCELLED', by: 'EXPERT', at: START - MINUTE }),
    )
    expect(to).toBe('CANCELLED_BY_EXPERT')
    expect(effects).toEqual(expect.arrayContaining(['RELEASE_AUTHORISATION', 'COUNT_BROKEN', 'TELL_BOTH']))
    expect(effects).not.toContain('SETTLE_CANCELLATION')
  })

  it('by the learner is settled under the policy', () => {
    const { effects } = unwrap(
      transition(booking('CONFIRMED'), { on: 'CANCELLED', by: 'LEARNER', at: START - MINUTE }),
    )
    expect(effects).toContain('SETTLE_CANCELLATION')
    expect(effects).not.toContain('COUNT_BROKEN')
  })

  it('is not possible any more in a running session: that is ended', () => {
    expect(after('LIVE', 'CANCELLED', 'LEARNER', START + MINUTE)).toBe('STALE_STATE')
    expect(after('LIVE', 'ENDED', 'LEARNER', START + MINUTE)).toBe('ENDED')
  })
})

describe('rescheduling', () => {
  it.each([
    ['FLEXIBLE', 2],
    ['STANDARD', 24],
    ['STRICT', 72],
  ] as const)('under %s is open to both until %i h before, as cancelling for nothing is', (policy, hours) => {
    const state = booking('CONFIRMED', { cancellationPolicy: policy })
    for (const by of ['LEARNER', 'EXPERT'] as const) {
      expect(codeOf(state, { on: 'RESCHEDULED', by, at: START - hours * HOUR })).toBe('CONFIRMED')
      expect(codeOf(state, { on: 'RESCHEDULED', by, at: START - hours * HOUR + 1 })).toBe('RESCHEDULE_CLOSED')
    }
  })
})

describe('the session', () => {
  it('does not begin before the booked time, however early both are there', () => {
    expect(after('CONFIRMED', 'MET', 'SYSTEM', START - 1)).toBe('ROOM_NOT_OPEN')
    expect(after('CONFIRMED', 'MET', 'SYSTEM', START)).toBe('LIVE')
  })

  it('cannot be missed before ten minutes have passed', () => {
    for (const on of ['EXPERT_DID_NOT_COME', 'LEARNER_DID_NOT_COME'] as const) {
      expect(after('CONFIRMED', on, 'SYSTEM', START + 10 * MINUTE - 1)).toBe('STALE_STATE')
    }
    expect(after('CONFIRMED', 'EXPERT_DID_NOT_COME', 'SYSTEM', START + 10 * MINUTE)).toBe('EXPERT_ABSENT')
    expect(after('CONFIRMED', 'LEARNER_DID_NOT_COME', 'SYSTEM', START + 10 * MINUTE)).toBe('LEARNER_ABSENT')
  })

  it('cannot be missed any more once they have met', () => {
    expect(after('LIVE', 'EXPERT_DID_NOT_COME', 'SYSTEM', START + 20 * MINUTE)).toBe('STALE_STATE')
  })

  it('ends by either, by the maximum, or by the time, and is captured each time', () => {
    const end = START + 30 * MINUTE
    for (const [on, by] of [
      ['ENDED', 'LEARNER'],
      ['ENDED', 'EXPERT'],
      ['CAP_REACHED', 'SYSTEM'],
      ['TIME_OVER', 'SYSTEM'],
    ] as const) {
      const { to, effects } = unwrap(transition(booking('LIVE'), { on, by, at: end }))
      expect(to).toBe('ENDED')
      expect(effects).toEqual(
        expect.arrayContaining(['CLOSE_ROOM', 'CAPTURE', 'COUNT_KEPT', 'ASK_FOR_REVIEW']),
      )
    }
  })

  it('to which nobody came runs out without a good word for the expert', () => {
    const { to, effects } = unwrap(
      transition(booking('CONFIRMED'), { on: 'TIME_OVER', by: 'SYSTEM', at: START + 30 * MINUTE }),
    )
    expect(to).toBe('ENDED')
    expect(effects).not.toContain('COUNT_KEPT')
  })
})

describe('the table of edges', () => {
  it('gives each status, event and actor one way at most', () => {
    const keys = EDGES.flatMap((edge) => edge.by.map((by) => `${edge.from} ${edge.on} ${by}`))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('reaches every status from a hold', () => {
    const reached = new Set<BookingStatus>(['HELD'])
    for (let size = 0; size !== reached.size; ) {
      size = reached.size
      for (const edge of EDGES) if (reached.has(edge.from)) reached.add(edge.to)
    }
    expect([...reached].sort()).toEqual([...BOOKING_STATUSES].sort())
  })

  it('leads on from no end', () => {
    const ends = [
      'SETTLED',
      'CANCELLED_BY_LEARNER',
      'CANCELLED_BY_EXPERT',
      'EXPERT_ABSENT',
      'LEARNER_ABSENT',
    ] as const
    for (const status of ends) expect(EDGES.filter(({ from }) => from === status)).toEqual([])
  })

  it('uses every event', () => {
    expect(new Set(EDGES.map((edge) => edge.on))).toEqual(new Set(BOOKING_EVENTS))
  })

  it('never lets money go and take it in one step', () => {
    const taking = (edge: (typeof EDGES)[number]) =>
      edge.effects.filter((effect) =>
        ['RELEASE_AUTHORISATION', 'CAPTURE', 'SETTLE_CANCELLATION'].includes(effect),
      )
    for (const edge of EDGES) expect(taking(edge).length).toBeLessThanOrEqual(1)
  })
})

describe('any history of events', () => {
  const event = fc.record({
    on: fc.constantFrom(...BOOKING_EVENTS),
    by: fc.constantFrom(...ACTOR_KINDS),
    at: fc.integer({ min: START - 100 * HOUR, max: START + 2 * HOUR }),
  })
  const events = fc.array(event, { maxLength: 40 }).map((list) => list.sort((a, b) => a.at - b.at))
  const policy = fc.constantFrom(...CANCELLATION_POLICIES)

  /** The bookings' states through a history, refusals left out. */
  function play(first: BookingState, history: readonly BookingEvent[]) {
    const steps: { event: BookingEvent; to: BookingStatus; effects: readonly string[] }[] = []
    let state = first
    for (const one of history) {
      const result = transition(state, one)
      if (!result.ok) continue
      steps.push({ event: one, to: result.value.to, effects: result.value.effects })
      state = { ...state, status: result.value.to, holdExpiresAt: null }
    }
    return steps
  }

  it('decides about the money once at most', () => {
    fc.assert(
      fc.property(policy, events, (cancellationPolicy, history) => {
        const effects = play(booking('HELD', { cancellationPolicy }), history).flatMap((step) => step.effects)
        const decisions = effects.filter((effect) =>
          ['RELEASE_AUTHORISATION', 'CAPTURE', 'SETTLE_CANCELLATION'].includes(effect),
        )
        expect(decisions.length).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('never takes money for a booking that was never confirmed', () => {
    fc.assert(
      fc.property(events, (history) => {
        const steps = play(booking('HELD'), history)
        const captured = steps.findIndex((step) => step.effects.includes('CAPTURE'))
        if (captured === -1) return
        expect(steps.slice(0, captured).some((step) => step.to === 'CONFIRMED')).toBe(true)
      }),
    )
  })
})
