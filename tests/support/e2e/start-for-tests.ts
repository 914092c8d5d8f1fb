import { startStack } from '#local/stack/start-stack.ts'
import { lineReport } from '#local/supervisor/report.ts'
import { runningAddresses } from '#local/supervisor/run-record.ts'
import { ON_DEMO, STATE_DIR } from './addresses.ts'

/**
 * The whole product beside whatever else runs here: free ports, empty state, demo data, a clock that can be moved.
 * While writing tests, `node tests/support/e2e/keep-stack.ts` keeps one running, and E2E_REUSE=1 plays on that;
 * E2E_ON=demo plays on a running `npm run demo`.
 * @param command what a person called, for whoever finds it running
 */
export async function startForTests(
  command: string,
  signal?: AbortSignal,
): Promise<{ stop: () => Promise<void> }> {
  if (process.env.E2E_REUSE || ON_DEMO) {
    if (!runningAddresses(STATE_DIR)) throw new Error('Nothing runs yet that the journeys could play on.')
    return { stop: async () => {} }
  }
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
  const { stripeUrl, mailboxUrl, livekitUrl, noVideo } = stack
  if (!stripeUrl || !mailboxUrl || !livekitUrl) {
    await stack.stop()
    throw new Error(`The journeys need every part. ${noVideo?.join(' ') ?? ''}`)
  }
  return stack
}
