import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../time/instant.ts'
import { CANCELLATION } from './cancellation.ts'
import { COMMISSION_BPS, CURRENCIES, MINIMUM_CHARGE, WHOLE_BPS } from './money.ts'
import {
  AUTHORISATION_DEADLINE_BEFORE,
  AUTHORISE_NOW_WITHIN,
  AUTHORISE_OFF_SESSION_BEFORE,
  HOLD,
} from './paying.ts'
import { ONLINE_FOR, PRESENCE_EVERY, PRESENCE_EVERY_HIDDEN } from './presence.ts'
import { SESSION_MINUTES } from './scheduling.ts'
import {
  DETECTION_LAG,
  EVIDENCE_LIVES,
  HEARD_WITHIN,
  HEARTBEAT_EVERY,
  LOBBY_OPENS_BEFORE,
  NO_SHOW_AFTER,
  POLL_EVERY,
  REMINDERS_BEFORE,
  SILENT_AFTER,
} from './session.ts'

describe('the numbers agree with what the providers do', () => {
  it('the longest session that is authorised at once is over before the card’s bank lets go after 7 days', () => {
    expect(AUTHORISE_NOW_WITHIN + SESSION_MINUTES.max * MINUTE).toBeLessThan(7 * DAY)
  })

  it('one authorised without the learner is over before Visa lets go after 4 days and 18 hours', () => {
    expect(AUTHORISE_OFF_SESSION_BEFORE + SESSION_MINUTES.max * MINUTE).toBeLessThan(4 * DAY + 18 * HOUR)
  })

  it('a hold ends before a Checkout page can, so we close the page and not the other way round', () => {
    expect(HOLD).toBeLessThan(30 * MINUTE)
  })

  it('the detection lag covers the 21.5 s that LiveKit was measured to take', () => {
    expect(DETECTION_LAG).toBeGreaterThan(21_500)
  })
})

describe('the numbers agree with each other', () => {
  it('a bank’s refusal leaves a learner more than a day to pay in person', () => {
    expect(AUTHORISE_OFF_SESSION_BEFORE - AUTHORISATION_DEADLINE_BEFORE).toBeGreaterThan(DAY)
  })

  it('a page is silent only after two missed heartbeats, and says what it heard since the last one', () => {
    expect(SILENT_AFTER).toBeGreaterThan(2 * HEARTBEAT_EVERY)
    expect(HEARD_WITHIN).toBeLessThan(HEARTBEAT_EVERY)
  })

  it('an expert is there until two words of a studio page behind others were missed', () => {
    expect(ONLINE_FOR).toBeGreaterThan(2 * Math.max(PRESENCE_EVERY, PRESENCE_EVERY_HIDDEN))
  })

  it('the meter outlives two missed polls', () => {
    expect(EVIDENCE_LIVES).toBeGreaterThan(2 * POLL_EVERY)
  })

  it('the last reminder comes when the lobby opens', () => {
    expect(Math.min(...REMINDERS_BEFORE)).toBe(LOBBY_OPENS_BEFORE)
  })

  it('the shortest session is long enough to wait in vain and still be one', () => {
    // Shorter ones than ten minutes run out before anybody is called absent: nothing is charged then.
    expect(NO_SHOW_AFTER).toBeGreaterThan(SESSION_MINUTES.min * MINUTE)
  })

  it('of the smallest charge both the platform and the expert get something', () => {
    for (const currency of CURRENCIES) {
      const fee = Math.floor((MINIMUM_CHARGE[currency] * COMMISSION_BPS) / WHOLE_BPS)
      expect(fee).toBeGreaterThan(0)
      expect(fee).toBeLessThan(MINIMUM_CHARGE[currency])
    }
  })

  it('a stricter policy gives back no more and no longer', () => {
    const [flexible, standard, strict] = [CANCELLATION.FLEXIBLE, CANCELLATION.STANDARD, CANCELLATION.STRICT]
    expect(flexible.fullRefundUntilBefore).toBeLessThan(standard.fullRefundUntilBefore)
    expect(standard.fullRefundUntilBefore).toBeLessThan(strict.fullRefundUntilBefore)
    expect(strict.lateRefundBps).toBeLessThan(standard.lateRefundBps)
  })
})
