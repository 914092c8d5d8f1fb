import { describe, expect, it } from 'vitest'
import { judgePath } from './network.ts'

const straight = { protocol: 'udp', candidateType: 'host', roundTripTime: 0.038 }

describe('the way to the video server', () => {
  it('is good when it is straight and quick', () => {
    expect(judgePath(straight, 0)).toEqual({ kind: 'GOOD', ms: 38 })
  })

  it('is slow when people would talk over each other', () => {
    expect(judgePath({ ...straight, roundTripTime: 0.4 }, 0)).toEqual({ kind: 'SLOW', ms: 400 })
  })

  it('is a detour over TCP or a relay, however quick', () => {
    expect(judgePath({ ...straight, protocol: 'tcp' }, 0).kind).toBe('DETOUR')
    expect(judgePath({ ...straight, candidateType: 'relay' }, 0).kind).toBe('DETOUR')
  })

  it('takes the time of the signalling while WebRTC has none', () => {
    expect(judgePath({ ...straight, roundTripTime: undefined }, 25)).toEqual({ kind: 'GOOD', ms: 25 })
  })
})
