import { beforeEach, describe, expect, it, vi } from 'vitest'

const settings = vi.hoisted(() => ({ env: {} as Record<string, string> }))
vi.mock('#src/env.ts', () => settings)
vi.mock('#src/server/http/request-ctx.ts', () => ({ requestCtx: vi.fn() }))
vi.mock('#src/server/http/visitor.ts', () => ({ visitor: vi.fn() }))

const { googleIsConfigured, providers } = await import('./providers.ts')
const names = () => providers().map(({ id }) => id)

beforeEach(() => {
  settings.env = {}
})

describe('the ways in', () => {
  it('are the password and the link, without keys of Google’s', () => {
    expect(names()).toEqual(['credentials', 'credentials'])
    expect(googleIsConfigured()).toBe(false)
  })

  it('have Google among them with both of its keys, and with one alone not', () => {
    settings.env = { GOOGLE_CLIENT_ID: 'id' }
    expect(googleIsConfigured()).toBe(false)
    expect(names()).not.toContain('google')
    settings.env = { GOOGLE_CLIENT_ID: 'id', GOOGLE_CLIENT_SECRET: 'secret' }
    expect(googleIsConfigured()).toBe(true)
    expect(names()).toContain('google')
  })
})
