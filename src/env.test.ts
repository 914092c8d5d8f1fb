import { describe, expect, it } from 'vitest'
import { readEnv } from './env.ts'

const GOOD = {
  DATABASE_URL: 'postgresql://localhost/visavis',
  AUTH_SECRET: 'a'.repeat(32),
  STRIPE_SECRET_KEY: 'sk_test_123',
  STRIPE_WEBHOOK_SECRET: 'whsec_123',
  STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_456',
  SMTP_URL: 'smtp://localhost:25',
}

describe('the configuration', () => {
  it('is complete with the few values that have no default', () => {
    expect(readEnv(GOOD)).toMatchObject({
      WORKER: 'separate',
      CLOCK: 'system',
      APP_URL: 'http://localhost:3000',
    })
  })

  it('takes an empty value for one that is left out', () => {
    expect(readEnv({ ...GOOD, CLOCK: '', GOOGLE_CLIENT_ID: ' ', LIVEKIT_URL: '' }).CLOCK).toBe('system')
  })

  it.each([
    [{ AUTH_SECRET: 'short' }, /AUTH_SECRET: needs at least 32 characters/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL: must begin with postgresql/],
    [{ LIVEKIT_URL: 'http://localhost:7880' }, /LIVEKIT_API_KEY: is needed together with LIVEKIT_URL/],
    [{ GOOGLE_CLIENT_ID: 'x' }, /GOOGLE_CLIENT_SECRET: is needed together/],
    [
      { STRIPE_SECRET_KEY: 'sk_live_1', STRIPE_API_BASE: 'http://localhost:4242' },
      /STRIPE_API_BASE: must be unset/,
    ],
    [{ STRIPE_SECRET_KEY: 'sk_live_1', CLOCK: 'movable' }, /CLOCK: must be system/],
  ])('stops the start with a sentence that names the variable: %o', (wrong, sentence) => {
    expect(() => readEnv({ ...GOOD, ...wrong })).toThrow(sentence)
  })

  it('names every wrong variable at once, and never its value', () => {
    const attempt = () => readEnv({ ...GOOD, AUTH_SECRET: 'hunter2', SMTP_URL: 'ftp://user:hunter2@x' })
    expect(attempt).toThrow(/AUTH_SECRET[\s\S]*SMTP_URL/)
    expect(attempt).not.toThrow(/hunter2/)
  })

  it('takes a sender with a name or a bare address, and nothing that no mail can come from', () => {
    for (const MAIL_FROM of ['Vis-à-vis <hello@visavis.example>', 'hello@visavis.example'])
      expect(readEnv({ ...GOOD, MAIL_FROM }).MAIL_FROM).toBe(MAIL_FROM)
    for (const MAIL_FROM of ['Vis-à-vis', 'Vis-à-vis <hello>', 'hello@visavis.example>'])
      expect(() => readEnv({ ...GOOD, MAIL_FROM })).toThrow('MAIL_FROM: must be an address')
  })
})
