import { expect, it } from 'vitest'
import { addressOf } from './address-of.ts'

it.each(['Vis-à-vis <hello@visavis.example>', '<hello@visavis.example>', 'hello@visavis.example'])(
  'the address of the sender %s',
  (sender) => {
    expect(addressOf(sender)).toBe('hello@visavis.example')
  },
)
