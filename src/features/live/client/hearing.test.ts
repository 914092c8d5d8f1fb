import { describe, expect, it } from 'vitest'
import { Hearing, type HearingSample } from './hearing.ts'

const arriving: HearingSample = {
  at: 0,
  subscribed: true,
  muted: false,
  lost: false,
  packets: 10,
  bytes: 1_000,
}

describe('whether the other is heard', () => {
  it('needs packets of their microphone', () => {
    expect(new Hearing().take({ ...arriving, packets: 0 })).toBe(false)
    expect(new Hearing().take(arriving)).toBe(true)
  })

  it('ends a second after the last packet', () => {
    const hearing = new Hearing()
    hearing.take(arriving)
    expect(hearing.take({ ...arriving, at: 900, bytes: 2_000 })).toBe(true)
    expect(hearing.take({ ...arriving, at: 1_000, bytes: 3_000 })).toBe(false)
  })

  it('comes back with the next packet', () => {
    const hearing = new Hearing()
    hearing.take(arriving)
    hearing.take({ ...arriving, at: 5_000 })
    expect(hearing.take({ ...arriving, at: 5_400, packets: 11 })).toBe(true)
  })

  it('goes on while they are muted and the line lives', () => {
    const hearing = new Hearing()
    hearing.take(arriving)
    expect(hearing.take({ ...arriving, at: 60_000, muted: true, bytes: 2_000 })).toBe(true)
    expect(hearing.take({ ...arriving, at: 62_900, muted: true, bytes: 2_000 })).toBe(true)
    expect(hearing.take({ ...arriving, at: 63_000, muted: true, bytes: 2_000 })).toBe(false)
  })

  it('is denied at once when the server has lost them or their track is gone', () => {
    const hearing = new Hearing()
    expect(hearing.take({ ...arriving, lost: true })).toBe(false)
    expect(hearing.take({ ...arriving, at: 10, packets: 12, subscribed: false })).toBe(false)
  })

  it('comes back with their voice, however long the server goes on calling them lost', () => {
    const hearing = new Hearing()
    hearing.take(arriving)
    expect(hearing.take({ ...arriving, at: 3_000, lost: true })).toBe(false)
    expect(hearing.take({ ...arriving, at: 20_000, lost: true, bytes: 5_000 })).toBe(false)
    expect(hearing.take({ ...arriving, at: 20_400, lost: true, packets: 12 })).toBe(true)
    expect(hearing.take({ ...arriving, at: 21_400, lost: true, packets: 12 })).toBe(false)
    expect(hearing.take({ ...arriving, at: 30_000, packets: 12, lost: false })).toBe(false)
    expect(hearing.take({ ...arriving, at: 40_000, packets: 30, lost: true })).toBe(false)
  })

  it('is not proved by a line that lives, when they are muted and lost', () => {
    const hearing = new Hearing()
    hearing.take(arriving)
    expect(hearing.take({ ...arriving, at: 400, muted: true, lost: true, bytes: 2_000 })).toBe(false)
    expect(hearing.take({ ...arriving, at: 800, muted: true, lost: true, bytes: 3_000 })).toBe(false)
  })

  it('does not take the last packets of an old connection for those of the new one', () => {
    const hearing = new Hearing()
    hearing.take(arriving)
    hearing.reset()
    expect(hearing.take({ ...arriving, at: 100, packets: 0, bytes: 0 })).toBe(false)
  })
})

describe('until when the other was heard', () => {
  it('is the look before the one that found new packets: never later than the truth', () => {
    const hearing = new Hearing()
    hearing.take(arriving)
    expect(hearing.heardUntil).toBe(null)
    hearing.take({ ...arriving, at: 400, packets: 20 })
    expect(hearing.heardUntil).toBe(0)
    hearing.take({ ...arriving, at: 800, packets: 30 })
    hearing.take({ ...arriving, at: 1_200, packets: 30 })
    hearing.take({ ...arriving, at: 60_000, packets: 30, bytes: 9_000 })
    expect(hearing.heardUntil).toBe(400)
  })

  it('outlives the connection, and the first packets of another say nothing of the time before', () => {
    const hearing = new Hearing()
    hearing.take(arriving)
    hearing.take({ ...arriving, at: 400, packets: 20 })
    hearing.reset()
    hearing.take({ ...arriving, at: 20_000, packets: 3 })
    expect(hearing.heardUntil).toBe(0)
    hearing.take({ ...arriving, at: 20_200, packets: 9 })
    expect(hearing.heardUntil).toBe(20_000)
  })

  it('does not go on for a line that merely lives', () => {
    const hearing = new Hearing()
    hearing.take(arriving)
    hearing.take({ ...arriving, at: 400, packets: 20 })
    hearing.take({ ...arriving, at: 800, packets: 20, muted: true, bytes: 2_000 })
    expect(hearing.heardUntil).toBe(0)
  })
})
