import { describe, expect, it, vi } from 'vitest'
import { isSameOrigin } from './same-origin.ts'

vi.mock('#src/env.ts', () => ({ env: { APP_URL: 'https://visavis.example' } }))

const from = (headers: Record<string, string>) => isSameOrigin(new Headers(headers))

describe('a request that changes something', () => {
  it('is ours from our public address, and from the host that it was sent to', () => {
    expect(from({ origin: 'https://visavis.example' })).toBe(true)
    expect(from({ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' })).toBe(true)
    expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(true)
  })

  it.each([
    { origin: 'https://evil.example', host: 'visavis.example' },
    { origin: 'https://visavis.example.evil.example', host: 'visavis.example' },
    { origin: 'http://visavis.example', host: 'app.internal' },
    { origin: 'null', host: 'visavis.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    {},
  ])('is refused from elsewhere, and when it does not say: %j', (headers) => {
    expect(from(headers as Record<string, string>)).toBe(false)
  })
})
