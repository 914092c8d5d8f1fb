import { describe, expect, it } from 'vitest'
import { returnPath } from './return-path.ts'

describe('the path to return to', () => {
  it.each(['/', '/en/account', '/fr/book/x?start=1&zone=Europe%2FParis#pay', '/en/experts/zoë'])(
    'is kept when it is a page of ours: %s',
    (path) => {
      expect(returnPath(path)).toBe(new URL(path, 'https://x.test').href.slice('https://x.test'.length))
    },
  )

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    'en/account',
    '',
    ' /en',
    '/en account',
    '/api/auth/signout',
    '/en/../api/auth/signout',
    `/${'x'.repeat(1_001)}`,
  ])('is dropped when a browser could end elsewhere: %j', (path) => {
    expect(returnPath(path)).toBeNull()
  })

  it.each([undefined, null, 1, ['/en'], { href: '/en' }])('is dropped when it is no text: %j', (value) => {
    expect(returnPath(value)).toBeNull()
  })
})
