import { writeFile } from 'node:fs/promises'
import { type LiveKitConfig, liveKitConfig } from './config.ts'
import { DOCKER_IMAGE, type LiveKitSource } from './find.ts'

export type Command = { file: string; args: string[] }

/** `containerFile` gets the container's id; see container.ts. */
export type LiveKitFiles = { configFile: string; containerFile: string }

/** Writes the configuration (it holds the secret: for its owner's eyes) and says how to start the server with it. */
export async function liveKitCommand(
  source: Exclude<LiveKitSource, { kind: 'none' }>,
  config: LiveKitConfig,
  { configFile, containerFile }: LiveKitFiles,
): Promise<Command> {
  if (source.kind === 'program') {
    await writeFile(configFile, liveKitConfig(config), { mode: 0o600 })
    return { file: source.path, args: ['--config', configFile] }
  }
  const onHostNetwork = process.platform === 'linux'
  const inside = onHostNetwork ? config : insideContainer(config)
  await writeFile(configFile, liveKitConfig(inside), { mode: 0o600 })
  const { http, tcp, udp } = config.ports
  const published = [`${http}:${http}`, `${tcp}:${tcp}`, `${udp}:${udp}/udp`]
  const network = onHostNetwork
    ? ['--network', 'host']
    : published.flatMap((ports) => ['-p', `127.0.0.1:${ports}`])
  return {
    file: 'docker',
    args: [
      ...['run', '--rm', '--cidfile', containerFile, ...network],
      ...['-v', `${configFile}:/livekit.yaml:ro`, DOCKER_IMAGE, '--config', '/livekit.yaml'],
    ],
  }
}

/** Docker outside Linux has a network of its own: listen on all of it, and reach the app by the host's name. */
function insideContainer(config: LiveKitConfig): LiveKitConfig {
  const webhookUrl = config.webhookUrl.replace(/\/\/(127\.0\.0\.1|localhost)\b/, '//host.docker.internal')
  return { ...config, bind: '0.0.0.0', webhookUrl }
}
