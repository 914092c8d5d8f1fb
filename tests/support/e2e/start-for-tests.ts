import { writeFile } from 'node:fs/promises'
import { startStack } from '#local/stack/start-stack.ts'
import { lineReport } from '#local/supervisor/report.ts'
import { ADDRESS_FILE, type Addresses, STATE_DIR } from './addresses.ts'

/**
 * The whole product beside whatever else runs here: free ports, empty state, demo data, a clock that can be moved.
 * While writing tests, `node tests/support/e2e/keep-stack.ts` keeps one running, and E2E_REUSE=1 plays on that.
 * @param command what a person called, for whoever finds it running
 */
export async function startForTests(
  command: string,
  signal?: AbortSignal,
): Promise<{ stop: () => Promise<void> }> {
  if (process.env.E2E_REUSE) return { stop: async () => {} }
  const stack = await startStack({
    command,
    stateDir: STATE_DIR,
    ports: 'free',
    mode: 'production',
    seed: true,
    throwAway: true,
    // Nothing of a developer's own .env: the tests must never reach a real service.
    settings: { CLOCK: 'movable', LOG_LEVEL: 'info' },
    report: lineReport((line) => console.log(line)),
    signal,
  })
  const { appUrl, databaseUrl, stripeUrl, mailboxUrl, livekitUrl, noVideo, env } = stack
  if (!stripeUrl || !mailboxUrl || !livekitUrl) {
    await stack.stop()
    throw new Error(`The journeys need every part. ${noVideo?.join(' ') ?? ''}`)
  }
  const known: Addresses = {
    appUrl,
    databaseUrl,
    stripeUrl,
    mailboxUrl,
    livekitUrl,
    metricsToken: env.METRICS_TOKEN ?? '',
    stripeKey: env.STRIPE_SECRET_KEY ?? '',
    livekitKey: env.LIVEKIT_API_KEY ?? '',
    livekitSecret: env.LIVEKIT_API_SECRET ?? '',
    stripeWebhookSecret: env.STRIPE_WEBHOOK_SECRET ?? '',
    stripeConnectWebhookSecret: env.STRIPE_CONNECT_WEBHOOK_SECRET ?? '',
    env,
  }
  await writeFile(ADDRESS_FILE, JSON.stringify(known, null, 2), { mode: 0o600 })
  return stack
}
