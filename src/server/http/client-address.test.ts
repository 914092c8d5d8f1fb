import { describe, expect, it } from 'vitest'
import { clientAddress, UNKNOWN_ADDRESS } from './client-address.ts'

const forwarded = (value: string) => new Headers({ 'x-forwarded-for': value })

describe('the address of a visitor', () => {
  it('is the one that our proxy added, whatever the client wrote before it', () => {
    expect(clientAddress(forwarded('1.1.1.1, 203.0.113.7'), true)).toBe('203.0.113.7')
    expect(clientAddress(forwarded('2001:db8::7'), true)).toBe('2001:db8::7')
  })

  it('is unknown without a proxy of ours: anybody can write the header', () => {
    expect(clientAddress(forwarded('203.0.113.7'), false)).toBe(UNKNOWN_ADDRESS)
  })

  it.each(['', ' ', 'localhost', '203.0.113.7; DROP TABLE', 'x'.repeat(300)])(
    'is unknown when it is none: %j',
    (value) => {
      expect(clientAddress(forwarded(value), true)).toBe(UNKNOWN_ADDRESS)
    },
  )
})
