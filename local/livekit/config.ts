import { isIPv4 } from 'node:net'

export type LiveKitPorts = { http: number; tcp: number; udp: number }

export type LiveKitConfig = {
  ports: LiveKitPorts
  apiKey: string
  /** At least 32 characters: the server accepts less, with a warning, and so would an attacker. */
  apiSecret: string
  /** Where the events of rooms go. */
  webhookUrl: string
  /** The address that browsers send media to. */
  nodeIp: string
  /** Address to listen on for API and signalling. */
  bind: string
}

/**
 * The server's configuration as JSON, which is YAML. The server refuses keys that it does not know.
 * Events wait up to half an hour for an app that restarts (the default loses them after 30 s), and rooms exist
 * only when the app creates them, so an old token cannot reopen one.
 */
export function liveKitConfig(config: LiveKitConfig): string {
  if (config.apiSecret.length < 32) throw new Error('The LiveKit secret needs at least 32 characters')
  if (!isIPv4(config.nodeIp)) throw new Error(`Not an IPv4 address for LiveKit's media: ${config.nodeIp}`)
  const isLoopback = config.nodeIp.startsWith('127.')
  return JSON.stringify(
    {
      port: config.ports.http,
      bind_addresses: [config.bind],
      rtc: {
        udp_port: config.ports.udp,
        tcp_port: config.ports.tcp,
        use_external_ip: false,
        node_ip: config.nodeIp,
        enable_loopback_candidate: isLoopback,
      },
      room: { auto_create: false },
      keys: { [config.apiKey]: config.apiSecret },
      webhook: {
        api_key: config.apiKey,
        urls: [config.webhookUrl],
        resource_url_notifier: { max_age: '30m', max_depth: 1000 },
      },
      logging: { level: 'info', pion_level: 'error' },
    },
    null,
    2,
  )
}
