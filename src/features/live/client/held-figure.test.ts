import { describe, expect, it } from 'vitest'
import { HeldFigure } from './held-figure.ts'

const counting = { running: true, together: true, due: 61, shown: 61, at: 0 }

describe('the figure that stands still ahead of the server', () => {
  it('counts on while both hear each other', () => {
    expect(new HeldFigure().take(counting)).toBeNull()
  })

  it('stands where one of them stopped hearing, until both can again', () => {
    const held = new HeldFigure()
    expect(held.take({ ...counting, together: false })).toBe(61)
    expect(held.take({ ...counting, together: false, due: 64, at: 3_000 })).toBe(61)
    expect(held.take({ ...counting, due: 64, at: 3_100 })).toBeNull()
    expect(held.take({ ...counting, together: false, due: 70, shown: 70, at: 9_000 })).toBe(70)
  })

  it('takes the second that was due meanwhile, and no more of a sleep', () => {
    expect(new HeldFigure().take({ ...counting, together: false, due: 62 })).toBe(62)
    expect(new HeldFigure().take({ ...counting, together: false, due: 90 })).toBe(62)
  })

  it('stands from the moment at which either asks to end', () => {
    const held = new HeldFigure()
    held.endAsked(1_000)
    expect(held.take({ ...counting, at: 1_000 })).toBe(61)
    expect(held.take({ ...counting, due: 65, at: 5_000 })).toBe(61)
  })

  it('counts on when the end is refused, or does not come', () => {
    const refused = new HeldFigure()
    refused.endAsked(0)
    refused.endRefused()
    expect(refused.take({ ...counting, at: 1 })).toBeNull()

    const lost = new HeldFigure()
    lost.endAsked(0)
    expect(lost.take({ ...counting, at: 9_999 })).toBe(61)
    expect(lost.take({ ...counting, due: 71, at: 10_000 })).toBeNull()
  })

  it('leaves the word to the server when that has stopped too', () => {
    const held = new HeldFigure()
    held.endAsked(0)
    expect(held.take({ ...counting, running: false })).toBeNull()
  })
})
