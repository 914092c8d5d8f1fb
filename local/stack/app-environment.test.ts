import { describe, expect, it } from 'vitest'
import { readEnv } from '#src/env.ts'
import type { Secrets } from '../state/secrets.ts'
import { type Addresses, appEnvironment, appInside, appUrl } from './app-environment.ts'
import type { Ports } from './ports.ts'
import { embeddedParts, type Settings } from './settings.ts'

const PORTS: Ports = {
  app: 3000,
  stripe: 4242,
  mailbox: 8025,
  smtp: 1025,
  livekit: 7880,
  livekitTcp: 7881,
  livekitUdp: 7882,
  postgres: 5455,
}
const SECRETS: Secrets = {
  authSecret: 'a'.repeat(32),
  postgresPassword: 'c',
  livekitKey: 'local',
  livekitSecret: 'd'.repeat(32),
  stripeKey: 'sk_test_local',
  stripeWebhookSecret: 'whsec_local',
  stripeConnectWebhookSecret: 'whsec_connect',
  metricsToken: 'e',
}

function environment(settings: Settings, { livekit }: { livekit?: string } = {}) {
  const embedded = embeddedParts(settings)
  const addresses: Addresses = {
    app: appUrl(settings, PORTS.app),
    appInside: 'http://127.0.0.1:3000',
    database: settings.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5455/visavis',
    stripe: embedded.stripe ? 'http://127.0.0.1:4242' : undefined,
    livekit,
  }
  return appEnvironment(settings, embedded, addresses, SECRETS, PORTS, '/files')
}

describe('the environment of the app', () => {
  it('is complete without any setting, by the app’s own check', () => {
    const env = readEnv(environment({}, { livekit: 'http://127.0.0.1:7880' }))
    expect(env).toMatchObject({
      APP_URL: 'http://localhost:3000',
      STRIPE_API_BASE: 'http://127.0.0.1:4242',
      LIVEKIT_PUBLIC_URL: 'ws://127.0.0.1:7880',
      SMTP_URL: 'smtp://127.0.0.1:1025',
      WORKER: 'separate',
    })
  })

  it('tells the app of no video server when none could be had', () => {
    const env = readEnv(environment({ LIVEKIT_API_KEY: 'left over' }))
    expect([env.LIVEKIT_URL, env.LIVEKIT_PUBLIC_URL, env.LIVEKIT_API_KEY]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it.each([
    [undefined, 'http://127.0.0.1:3000', 'http://localhost:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000', 'http://localhost:3000'],
    ['192.168.1.7', 'http://192.168.1.7:3000', 'http://192.168.1.7:3000'],
    ['fd00::7', 'http://[fd00::7]:3000', 'http://[fd00::7]:3000'],
  ])('with APP_HOST=%s is reached at %s from here and at %s by people', (APP_HOST, inside, outside) => {
    expect([appInside({ APP_HOST }, 3000), appUrl({ APP_HOST }, 3000)]).toEqual([inside, outside])
  })

  it('uses real services by their variables alone', () => {
    const settings = {
      APP_URL: 'https://visavis.example',
      DATABASE_URL: 'postgresql://db.example/visavis',
      STRIPE_SECRET_KEY: 'sk_live_real_key',
      STRIPE_WEBHOOK_SECRET: 'whsec_real_one',
      STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_real_two',
      SMTP_URL: 'smtps://mail.example:465',
      LIVEKIT_URL: 'https://live.example',
      LIVEKIT_PUBLIC_URL: 'wss://live.example',
      LIVEKIT_API_KEY: 'key',
      LIVEKIT_API_SECRET: 'secret',
    }
    expect(embeddedParts(settings)).toEqual({
      postgres: false,
      stripe: false,
      mailbox: false,
      livekit: false,
    })
    const env = readEnv(environment(settings))
    expect(env).toMatchObject(settings)
    expect(env.STRIPE_API_BASE).toBeUndefined()
  })
})
