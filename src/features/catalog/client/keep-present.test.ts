import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepPresent } from './keep-present.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A page that can be left and come back to, and what it said. */
function page() {
  const said: string[] = []
  const listeners = { back: new Set<() => void>(), leave: new Set<() => void>() }
  const listen = (to: Set<() => void>) => (call: () => void) => {
    to.add(call)
    return () => void to.delete(call)
  }
  const stop = keepPresent({
    every: 1_000,
    here: () => void said.push('here'),
    gone: () => void said.push('gone'),
    onBack: listen(listeners.back),
    onLeave: listen(listeners.leave),
  })
  const fire = (name: keyof typeof listeners) => {
    for (const call of listeners[name]) call()
  }
  return { said, stop, fire, listeners }
}

describe('an open page whose switch is on', () => {
  it('says so at once and then steadily', () => {
    const { said } = page()
    expect(said).toEqual(['here'])
    vi.advanceTimersByTime(3_000)
    expect(said).toEqual(['here', 'here', 'here', 'here'])
  })

  it('says so when it is shown again, whatever its timer did meanwhile', () => {
    const { said, fire } = page()
    fire('back')
    expect(said).toEqual(['here', 'here'])
  })

  it('says that it closes, and that it is back where the back button brought it', () => {
    const { said, fire } = page()
    fire('leave')
    fire('back')
    expect(said).toEqual(['here', 'gone', 'here'])
  })

  it('says goodbye when it is ended and nothing afterwards', () => {
    const { said, stop, fire, listeners } = page()
    stop()
    vi.advanceTimersByTime(5_000)
    fire('back')
    fire('leave')
    expect(said).toEqual(['here', 'gone'])
    expect(listeners.back.size + listeners.leave.size).toBe(0)
  })
})
