import { describe, expect, it } from 'vitest'
import {
  emailAddress,
  followLinkSchema,
  personName,
  settingsSchema,
  signInSchema,
} from './identity.schema.ts'

describe('a mail address', () => {
  it('is kept trimmed and in lower case', () => {
    expect(emailAddress.parse('  Ada.Lovelace+x@Example.ORG ')).toBe('ada.lovelace+x@example.org')
  })

  it.each([
    '',
    'ada',
    'ada@',
    'ada@localhost',
    '"ada@evil.example"@example.org',
    'ada@example.org,eve@evil.example',
    'ada@example.org\r\nBcc: eve@evil.example',
    'ada＠example.org',
    'ada@exAmple.org\u212a',
    '\u212aada@example.org',
    'аda@example.org',
    'ada@example.org<script>',
    `${'a'.repeat(250)}@example.org`,
  ])('is refused when it is none, or could reach another mailbox: %j', (address) => {
    expect(emailAddress.safeParse(address).success).toBe(false)
  })
})

describe('a name', () => {
  it.each([
    'Zoë',
    'Łukasz O’Hara-Dvořák',
    "D'Arcy",
    '李小龍',
    'Ana María 2.',
    'Nguyễn Thị',
    'J.R.R. Tolkien',
    'Dr. Ada',
  ])('may be %s', (name) => {
    expect(personName.parse(` ${name} `)).toBe(name)
  })

  it.each([
    '',
    '   ',
    'Win at http://evil.example',
    'www.evil.example',
    'evil.com',
    'evil.xyz',
    'Pay at paypa1.support',
    'банк.рф',
    '<b>Eve</b>',
    'a\u0000b',
    'x'.repeat(81),
  ])('may not carry links or markup into the mails that greet with it: %j', (name) => {
    expect(personName.safeParse(name).success).toBe(false)
  })
})

describe('the forms', () => {
  it('drop a path to return to that is not ours, and sign in all the same', () => {
    const given = { email: 'ada@example.org', password: 'x', next: '//evil.example' }
    expect(signInSchema.parse(given).next).toBeNull()
    expect(signInSchema.parse({ email: 'ada@example.org', password: 'x' }).next).toBeNull()
  })

  it('take an empty password for none, and a short one for a mistake', () => {
    const token = 'x'.repeat(44)
    expect(followLinkSchema.parse({ token, password: '' }).password).toBeUndefined()
    expect(followLinkSchema.parse({ token }).password).toBeUndefined()
    expect(followLinkSchema.safeParse({ token, password: 'short' }).success).toBe(false)
  })

  it('compare a password as it was meant, however its accents were typed', () => {
    const password = (text: string) =>
      signInSchema.parse({ email: 'ada@example.org', password: text }).password
    expect(password('cafe\u0301 au lait')).toBe(password('caf\u00e9 au lait'))
  })

  it.each(['Europe/Nowhere', '+02:00', 'Europe/Paris; DROP', ''])('refuse the zone %j', (timeZone) => {
    expect(settingsSchema.safeParse({ name: 'Ada', locale: 'en', timeZone }).success).toBe(false)
  })
})
