import { join } from 'node:path'
import { ROOT } from '../root.ts'
import { embeddedParts, readSettings } from '../stack/settings.ts'
import { type Stack, startStack } from '../stack/start-stack.ts'
import { explain } from './explain.ts'
import { lineReport } from './report.ts'

const mode = process.argv[2] === 'dev' ? 'development' : 'production'
/** The packages may have been installed before. */
const begun = Number(process.env.VISAVIS_BEGUN) || Date.now()
const calledOff = new AbortController()
let stack: Stack | undefined
let ending: Promise<void> | undefined

function end(code: number): Promise<void> {
  calledOff.abort(new Error('Called off'))
  ending ??= (async () => {
    await stack?.stop()
    process.exit(code)
  })()
  return ending
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!ending) console.log('\nEnding everything …')
    // Before the stack is complete, its own start sees the abort, cleans up and rejects.
    if (stack) void end(0)
    else calledOff.abort(new Error('Called off'))
  })
}

try {
  const settings = await readSettings(ROOT)
  stack = await startStack({
    stateDir: join(ROOT, '.local'),
    ports: 'usual',
    mode,
    // Demo people have no business in a database that somebody named.
    seed: embeddedParts(settings).postgres || settings.SEED === 'true',
    settings,
    report: lineReport((line) => console.log(line)),
    onLine: mode === 'development' ? (part, line) => console.log(`${part}: ${line}`) : undefined,
    signal: calledOff.signal,
  })
  if (calledOff.signal.aborted) await end(0)
  else console.log(welcome(stack))
} catch (error) {
  if (calledOff.signal.aborted) process.exit(0)
  console.error(`\n${explain(error)}`)
  process.exit(1)
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
