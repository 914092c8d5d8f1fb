import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { liveKitCommand } from './command.ts'
import { type LiveKitConfig, liveKitConfig } from './config.ts'

const CONFIG: LiveKitConfig = {
  ports: { http: 7880, tcp: 7881, udp: 7882 },
  apiKey: 'local',
  apiSecret: 'x'.repeat(32),
  webhookUrl: 'http://127.0.0.1:3000/api/webhooks/livekit',
  nodeIp: '127.0.0.1',
  bind: '127.0.0.1',
}

describe('the LiveKit configuration', () => {
  it('signs webhooks with a key that the server knows and lets them wait for a restarting app', () => {
    const { keys, webhook, room } = JSON.parse(liveKitConfig(CONFIG))
    expect(Object.keys(keys)).toContain(webhook.api_key)
    expect(webhook.urls).toEqual([CONFIG.webhookUrl])
    expect(webhook.resource_url_notifier.max_age).toBe('30m')
    expect(room.auto_create).toBe(false)
  })

  it('offers loopback to browsers only when media stays on this machine', () => {
    expect(JSON.parse(liveKitConfig(CONFIG)).rtc.enable_loopback_candidate).toBe(true)
    const onLan = liveKitConfig({ ...CONFIG, nodeIp: '192.168.1.5', bind: '0.0.0.0' })
    expect(JSON.parse(onLan).rtc).toMatchObject({ enable_loopback_candidate: false, node_ip: '192.168.1.5' })
  })

  it('refuses a short secret and an address that is none', () => {
    expect(() => liveKitConfig({ ...CONFIG, apiSecret: 'short' })).toThrow('32 characters')
    expect(() => liveKitConfig({ ...CONFIG, nodeIp: 'localhost' })).toThrow('localhost')
  })

  it('is readable by its owner alone, for it holds the secret', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'visavis-livekit-'))
    try {
      const file = join(folder, 'livekit.yaml')
      const files = { configFile: file, containerFile: join(folder, 'container') }
      const command = await liveKitCommand({ kind: 'program', path: '/x', origin: 'test' }, CONFIG, files)
      expect(command).toEqual({ file: '/x', args: ['--config', file] })
      expect((await stat(file)).mode & 0o777).toBe(0o600)
      expect(await readFile(file, 'utf8')).toBe(liveKitConfig(CONFIG))
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
