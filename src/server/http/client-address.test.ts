import { describe, expect, it } from 'vitest'
import { clientAddress, UNKNOWN_ADDRESS } from './client-address.ts'

const forwarded = (value: string) => new Headers({ 'x-forwarded-for': value })

describe('the address of a visitor', () => {
  it('is the one that our proxy added, whatever the client wrote before it', () => {
    expect(clientAddress(forwarded('1.1.1.1, 203.0.113.7'), true)).toBe('203.0.113.7')
  })

  it.each([
    ['2001:db8::7', '2001:db8:0:0::/64'],
    ['2001:DB8:0:0:ffff:1:2:3', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::ffff:cb00:7107', '203.0.113.7'],
  ])('is the subscriber’s network in IPv6: %s counts as %s', (address, network) => {
    expect(clientAddress(forwarded(address), true)).toBe(network)
  })

  it('is unknown without a proxy of ours: anybody can write the header', () => {
    expect(clientAddress(forwarded('203.0.113.7'), false)).toBe(UNKNOWN_ADDRESS)
  })

  it.each(['', ' ', 'localhost', '203.0.113.7; DROP TABLE', 'x'.repeat(300), '1.2.3', '::1::2', '999.1.1.1'])(
    'is unknown when it is none: %j',
    (value) => {
      expect(clientAddress(forwarded(value), true)).toBe(UNKNOWN_ADDRESS)
    },
  )
})
