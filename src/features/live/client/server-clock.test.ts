import { describe, expect, it } from 'vitest'
import { ServerClock } from './server-clock.ts'

function clockAt(start: number) {
  const page = { now: start }
  return { page, clock: new ServerClock(() => page.now) }
}

describe('the server’s time on a page', () => {
  it('is unknown before the server has said it', () => {
    expect(clockAt(0).clock.now()).toBeNull()
  })

  it('is the middle of the request that carried it, and runs on from there', () => {
    const { page, clock } = clockAt(1_000)
    page.now = 1_100
    clock.learn(500_000, 1_000)
    expect(clock.now()).toBe(500_050)
    page.now = 3_100
    expect(clock.now()).toBe(502_050)
  })

  it('keeps the word that came fastest', () => {
    const { page, clock } = clockAt(0)
    page.now = 20
    clock.learn(500_010, 0)
    page.now = 1_000
    clock.learn(500_800, 200)
    expect(clock.now()).toBe(501_000 - 10 + 10)
  })

  it('follows a server whose clock was set', () => {
    const { page, clock } = clockAt(0)
    page.now = 20
    clock.learn(500_010, 0)
    page.now = 1_100
    clock.learn(900_000, 1_000)
    expect(clock.now()).toBe(900_050)
  })

  it('prefers a fresh word to a fast one of a minute ago', () => {
    const { page, clock } = clockAt(0)
    clock.learn(500_000, 0)
    page.now = 61_000
    clock.learn(561_400, 60_600)
    expect(clock.now()).toBe(561_400 + 200)
  })
})
