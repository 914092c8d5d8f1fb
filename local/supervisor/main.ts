import { join } from 'node:path'
import { ROOT } from '../root.ts'
import { embeddedParts, readSettings } from '../stack/settings.ts'
import { type Stack, startStack } from '../stack/start-stack.ts'
import { explain } from './explain.ts'
import { hearInterruption } from './interruption.ts'
import { lineReport } from './report.ts'

const mode = process.argv[2] === 'dev' ? 'development' : 'production'
/** The packages may have been installed before. */
const begun = Number(process.env.VISAVIS_BEGUN) || Date.now()
const interruption = hearInterruption(0)

try {
  const settings = await readSettings(ROOT)
  const stack = await interruption.hold((signal) =>
    startStack({
      command: `npm run ${process.argv[2] ?? 'demo'}`,
      stateDir: join(ROOT, '.local'),
      ports: 'usual',
      mode,
      // Demo people have no business in a database that somebody named.
      seed: embeddedParts(settings).postgres || settings.SEED === 'true',
      settings,
      report: lineReport((line) => console.log(line)),
      onLine: mode === 'development' ? (part, line) => console.log(`${part}: ${line}`) : undefined,
      signal,
    }),
  )
  console.log(welcome(stack))
} catch (error) {
  // Called off: what was started is being ended, and then this process.
  if (!interruption.signal.aborted) {
    console.error(`\n${explain(error)}`)
    process.exit(1)
  }
}

function welcome(running: Stack): string {
  const { appUrl, mailboxUrl, stripeUrl, livekitUrl, noVideo, seeded } = running
  const lines: (string | undefined)[] = [
    '',
    `Vis-à-vis is ready after ${Math.round((Date.now() - begun) / 1000)} s.`,
    '',
    `  Open       ${appUrl}`,
    mailboxUrl ? `  Mailbox    ${mailboxUrl}` : undefined,
    stripeUrl
      ? `  Stripe     ${stripeUrl} (sandbox; card 4242 4242 4242 4242, any later date, any code)`
      : undefined,
    livekitUrl ? `  LiveKit    ${livekitUrl}` : undefined,
    '  Logs       .local/logs',
    ...(noVideo
      ? [
          '\n  No video: a LiveKit server could not be had, and the room says so. All else works.',
          ...noVideo.map((reason) => `    ${reason}`),
        ]
      : []),
    seeded ? `\n${seeded.trimEnd()}` : undefined,
    '\nCtrl-C ends it all.',
  ]
  return lines.filter((line) => line !== undefined).join('\n')
}
