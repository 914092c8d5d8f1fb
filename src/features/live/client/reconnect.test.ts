import { describe, expect, it } from 'vitest'
import { afterDisconnect, afterRefusal, delayBefore, resumeDelay } from './reconnect.ts'

describe('after a lost connection', () => {
  it('a page joins again, whatever LiveKit called it', () => {
    for (const reason of ['CLIENT_INITIATED', 'SIGNAL_CLOSE', 'SERVER_SHUTDOWN', 'ROOM_DELETED', undefined])
      expect(afterDisconnect(reason)).toBe('REJOIN')
  })

  it('a page whose place was taken by another tab stands aside, or the two would throw each other out for ever', () => {
    expect(afterDisconnect('DUPLICATE_IDENTITY')).toBe('TAKEN')
  })
})

describe('after a refused entry', () => {
  it('a page asks again when the video service or the network was away', () => {
    for (const code of ['VIDEO_UNAVAILABLE', 'UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL', undefined])
      expect(afterRefusal(code)).toBe('REJOIN')
  })

  it('it leaves when the session is over, and stays out when it was never let in', () => {
    expect(afterRefusal('ROOM_CLOSED')).toBe('CLOSED')
    expect(afterRefusal('FORBIDDEN')).toBe('REFUSED')
    expect(afterRefusal('UNAUTHENTICATED')).toBe('REFUSED')
  })
})

describe('the time between two tries', () => {
  it('grows from nothing to ten seconds and stays there for ever', () => {
    const middle = [0, 1, 2, 3, 4, 5, 6, 100].map((failed) => delayBefore(failed, 0.5))
    expect(middle).toEqual([0, 500, 1_000, 2_000, 4_000, 7_000, 10_000, 10_000])
  })

  it('is spread by a quarter either way', () => {
    expect(delayBefore(6, 0)).toBe(7_500)
    expect(delayBefore(6, 1)).toBe(12_500)
  })

  it('is never shorter than the server asked for', () => {
    expect(delayBefore(1, 0.5, 30)).toBe(30_000)
  })
})

describe('resuming', () => {
  it('is given up for a fresh join before the server has forgotten the connection', () => {
    const delays = [0, 1, 2, 3, 4].map((tried) => resumeDelay(tried) ?? 0)
    expect(delays.reduce((sum, delay) => sum + delay, 0)).toBeLessThan(15_000)
    expect(resumeDelay(5)).toBeNull()
  })
})
