import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dropContainer } from '../livekit/container.ts'
import { findLiveKit, type LiveKitSource, realWays } from '../livekit/find.ts'
import { deploy } from '../migrate/commands.ts'
import { LAYOUT } from '../migrate/layout.ts'
import { ROOT } from '../root.ts'
import { keepSecrets } from '../state/secrets.ts'
import { type KeepOptions, type Kept, keepRunning } from '../supervisor/keep-running.ts'
import type { Report } from '../supervisor/report.ts'
import { openRunRecord } from '../supervisor/run-record.ts'
import { runToEnd } from '../supervisor/run-to-end.ts'
import { type Addresses, appEnvironment, appInside, appUrl } from './app-environment.ts'
import { firstFailureEndsAll } from './first-failure.ts'
import {
  type AppMode,
  liveKitContainer,
  liveKitPart,
  mailboxPart,
  type Part,
  startPart,
  stripePart,
  webPart,
  workerPart,
} from './parts.ts'
import { choosePorts, type PortName } from './ports.ts'
import { embeddedDatabaseUrl, startPostgresPart } from './postgres-part.ts'
import { buildPages, generateClient } from './prepare-code.ts'
import { embeddedParts, type Settings } from './settings.ts'
import { STACK_FILE } from './stack-file.ts'

const SEED = join(ROOT, 'prisma/seed/main.ts')

export type StackOptions = {
  /** What started it, as a person would call it: others on this checkout are told. */
  command: string
  /** Where data, logs and secrets of this stack lie. */
  stateDir: string
  ports: 'usual' | 'free'
  mode: AppMode
  seed: boolean
  /** Configuration by name (see .env.example); naming a real service replaces the embedded one. */
  settings: Settings
  report: Report
  /** Begins with nothing, and ends with data that nobody needs after a crash: faster. */
  throwAway?: boolean
  /** Shown while it runs, line by line, with the part's name. */
  onLine?: (part: string, line: string) => void
  signal?: AbortSignal
}

export type Stack = {
  appUrl: string
  databaseUrl: string
  stripeUrl?: string
  mailboxUrl?: string
  livekitUrl?: string
  /** Why there is no video server, when there is none. */
  noVideo?: string[]
  /** What the seed printed: the demo accounts. */
  seeded: string
  /** The variables that web server and worker run under. */
  env: Record<string, string>
  stop: () => Promise<void>
}

/**
 * Starts everything the product needs and then the product itself; what was started is ended again when a step
 * fails. Also the way in for end-to-end tests: `ports: 'free'` and a folder of their own.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { stateDir, settings, report, mode } = options
  const record = await openRunRecord(stateDir, {
    command: options.command,
    servesPages: mode === 'production',
  })
  const kept: Kept[] = []
  const together = firstFailureEndsAll(options.signal)
  const { signal } = together
  const stop = async () => {
    // Last started, first ended: the web server before what it talks to.
    for (const part of kept.splice(0).reverse()) await part.stop()
    record.close()
  }
  const keep = async (name: string, start: KeepOptions['start'], logFile?: string) => {
    signal.throwIfAborted()
    kept.push(await keepRunning({ name, start, logFile, say: report.say }))
  }
  const keepPart = (part: Part) => {
    const onLine = options.onLine && ((line: string) => options.onLine?.(part.name, line))
    const onSpawn = (pid: number) => record.add(part.name, pid)
    const child = { ...part.child, onLine, onSpawn }
    return keep(part.name, () => startPart({ ...part, child }, signal), child.logFile)
  }

  try {
    // Before ports are chosen: it would hold LiveKit's.
    await dropContainer(liveKitContainer(stateDir))
    // Only now: until the folder is ours, somebody else may be at work in it.
    if (options.throwAway) await record.emptyFolder()
    await mkdir(join(stateDir, 'logs'), { recursive: true })
    const embedded = embeddedParts(settings)
    const names: PortName[] = ['app']
    if (embedded.postgres) names.push('postgres')
    if (embedded.stripe) names.push('stripe')
    if (embedded.mailbox) names.push('mailbox', 'smtp')
    if (embedded.livekit) names.push('livekit', 'livekitTcp', 'livekitUdp')
    const ports = await choosePorts(names, settings, options.ports, report.say)
    const secrets = await keepSecrets(join(stateDir, 'secrets.json'))
    const place = { root: ROOT, stateDir, ports }
    const addresses: Addresses = {
      app: appUrl(settings, ports.app),
      appInside: appInside(settings, ports.app),
      database: settings.DATABASE_URL ?? embeddedDatabaseUrl(ports.postgres, secrets),
      stripe: embedded.stripe ? `http://127.0.0.1:${ports.stripe}` : undefined,
      mailbox: embedded.mailbox ? `http://localhost:${ports.mailbox}` : undefined,
    }

    const database = async () => {
      if (embedded.postgres) {
        await report.step('PostgreSQL', () =>
          keep('PostgreSQL', () =>
            startPostgresPart(stateDir, ports.postgres, secrets, {
              throwAway: options.throwAway,
              onSpawn: (pid) => record.add('PostgreSQL', pid),
            }),
          ),
        )
      }
      await report.step(
        'Migrations',
        () => deploy(addresses.database, LAYOUT),
        (applied) => (applied.length ? `${applied.length} applied` : 'nothing new'),
      )
    }
    const onBuild = () =>
      report.say('  LiveKit is built from source, this once: some minutes with empty caches.')
    const livekit = async (): Promise<LiveKitSource | null> => {
      if (!embedded.livekit) return null
      return report.step(
        'LiveKit',
        async () => {
          const source = await findLiveKit(realWays(ROOT, onBuild), signal)
          if (source.kind === 'none') return source
          await keepPart(await liveKitPart(place, source, secrets, addresses.appInside))
          addresses.livekit = `http://127.0.0.1:${ports.livekit}`
          return source
        },
        (source) => ({ program: 'runs', docker: 'in Docker', none: 'cannot be had' })[source.kind],
      )
    }
    const client = report.step(
      'Database client',
      () => generateClient(ROOT, signal),
      (fresh) => (fresh ? 'generated' : 'unchanged'),
    )
    const pages = async () => {
      await client
      if (mode === 'development') return
      await report.step(
        'Pages',
        () =>
          buildPages(ROOT, {
            env: { ...process.env, APP_URL: addresses.app },
            publicAddress: settings.APP_URL,
            signal,
            say: report.say,
          }),
        (fresh) => (fresh ? 'built' : 'unchanged'),
      )
    }
    const filesDir = settings.FILES_DIR ?? join(stateDir, 'files')
    const environment = () => appEnvironment(settings, embedded, addresses, secrets, ports, filesDir)
    const demoData = async () => {
      await together.all([
        client,
        database(),
        embedded.mailbox && report.step('Mailbox', () => keepPart(mailboxPart(place))),
        embedded.stripe &&
          report.step('Stripe sandbox', () => keepPart(stripePart(place, secrets, addresses.appInside))),
      ])
      return options.seed ? report.step('Demo data', () => seed(environment(), signal)) : ''
    }
    const [source, seeded] = await together.all([livekit(), demoData(), pages()])

    const env = environment()
    await report.step('Web server and worker', () =>
      together.all([keepPart(workerPart(place, mode, env)), keepPart(webPart(place, mode, env))]),
    )
    record.setAddresses({ app: addresses.app, database: addresses.database })
    const stack = {
      appUrl: addresses.app,
      databaseUrl: addresses.database,
      stripeUrl: addresses.stripe,
      mailboxUrl: addresses.mailbox,
      livekitUrl: addresses.livekit ?? settings.LIVEKIT_URL,
      noVideo: source?.kind === 'none' ? source.reasons : undefined,
      seeded,
      env,
    }
    if (Object.values(embedded).every(Boolean))
      await writeFile(join(stateDir, STACK_FILE), JSON.stringify(stack, null, 2), { mode: 0o600 })
    return { ...stack, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function seed(env: Record<string, string>, signal: AbortSignal): Promise<string> {
  return runToEnd({
    name: 'Demo data',
    file: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', SEED],
    cwd: ROOT,
    env: { ...process.env, ...env },
    signal,
  })
}
