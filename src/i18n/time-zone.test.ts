import { describe, expect, it } from 'vitest'
import { isTimeZone } from './time-zone.ts'

describe('a time zone from outside', () => {
  it('is taken when Intl knows it, aliases too', () => {
    expect(['Europe/Paris', 'Asia/Calcutta', 'UTC'].every(isTimeZone)).toBe(true)
  })

  it('is refused when it is an offset, empty, or invented', () => {
    expect(['+02:00', '', 'Mars/Olympus', '<script>'].some(isTimeZone)).toBe(false)
  })
})
