import { expect, it } from 'vitest'
import { parseZone } from './zone.ts'

it('every zone that Intl lists is known by the name in the list', () => {
  const zones = Intl.supportedValuesOf('timeZone')
  expect(zones.length).toBeGreaterThan(400)
  expect(zones.map(parseZone)).toEqual(zones)
})

it('a zone is found whatever its case and kept under the name that was asked for', () => {
  expect(parseZone('europe/paris')).toBe('Europe/Paris')
  expect(parseZone('Asia/Calcutta')).toBe('Asia/Calcutta')
  expect(parseZone('Asia/Kolkata')).toBe('Asia/Kolkata')
  expect(parseZone('utc')).toBe('UTC')
})

it.each(['', ' ', 'Mars/Olympus', '+02:00', '-0330', '02:00', 'Europe/Paris ', 'Europe', '../etc/passwd'])(
  '%j names no zone',
  (text) => {
    expect(parseZone(text)).toBeNull()
  },
)
