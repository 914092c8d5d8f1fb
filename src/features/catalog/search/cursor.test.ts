import { expect, test } from 'vitest'
import { readCursor, writeCursor } from './cursor.ts'

const cursor = { s: 'best', k: 812, i: '019a0000-0000-7000-8000-000000000001', t: 1_795_000_000_000 } as const

test('a cursor is read as it was written', () => {
  expect(readCursor(writeCursor(cursor), 'best')).toEqual(cursor)
})

test.each([
  ['nothing', undefined],
  ['garbage', '%%%'],
  ['foreign JSON', Buffer.from('{"s":"best"}').toString('base64url')],
  ['an instant of no calendar', writeCursor({ ...cursor, t: 8.64e15 })],
  ['a figure that no column holds', writeCursor({ ...cursor, k: 1e14 })],
  ['an injection', writeCursor({ ...cursor, i: "' OR 1=1" })],
])('%s begins at the first page', (_, text) => {
  expect(readCursor(text, 'best')).toBeNull()
})

test('a cursor of another order is not used', () => {
  expect(readCursor(writeCursor(cursor), 'price')).toBeNull()
})
