// The one way in on a bare machine: plain JavaScript for the Node that is there (20 or later), no packages. It
// installs what is missing, builds LiveKit beside that, and hands over to the installed Node.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, needsInstall, nodeProgram } from './bootstrap/install.mjs'
import { buildServer, onPath } from './livekit/build.mjs'
import { inTurn } from './supervisor/in-turn.mjs'
import { inWords, whoRuns } from './supervisor/who-runs.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const COMMANDS = {
  demo: { script: 'local/supervisor/main.ts', video: true },
  dev: { script: 'local/supervisor/main.ts', video: true },
  test: { script: 'local/test/main.ts', video: true },
  bench: { script: 'tests/bench/main.ts', video: false },
  screens: { script: 'tests/screens/main.ts', video: true },
}

const [name = '', ...rest] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, name)
  ? COMMANDS[/** @type {keyof typeof COMMANDS} */ (name)]
  : undefined
const begun = Date.now()
const calledOff = new AbortController()
/** @type {import('node:child_process').ChildProcess | undefined} */
let child

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    calledOff.abort()
    // On a terminal Ctrl-C reaches the whole group: the child has had its own.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child?.kill(signal)
  })
}

/** The LiveKit server being built, which must not go on without us. */
let building = Promise.resolve()

/** @param {number} code */
async function leave(code) {
  calledOff.abort()
  await building
  process.exit(code)
}

/** @param {string} sentence */
function refuse(sentence) {
  if (!calledOff.signal.aborted) console.error(`\n${sentence}`)
  return leave(calledOff.signal.aborted ? 130 : 1)
}

function namesVideoServer() {
  const file = join(ROOT, '.env')
  return (
    Boolean(process.env.LIVEKIT_URL) ||
    (existsSync(file) && /^LIVEKIT_URL=\S/m.test(readFileSync(file, 'utf8')))
  )
}

async function prepare() {
  if (!(await needsInstall(ROOT))) return
  const since = () => `${Math.round((Date.now() - begun) / 1000)} s`
  const installOnce = async () => {
    if (!(await needsInstall(ROOT))) return
    const [other] = whoRuns(ROOT)
    if (other)
      throw new Error(`The packages must be installed anew, and ${inWords(other)} uses them. End that first.`)
    console.log('Installing packages (about a minute) …')
    await install(ROOT, calledOff.signal)
  }
  const heartbeat = setInterval(() => console.log(`  … still installing (${since()})`), 15_000)
  try {
    await inTurn(join(ROOT, '.local/install.lock'), installOnce, {
      signal: calledOff.signal,
      onWait: (pid) => console.log(`Waiting for process ${pid}, which is installing the packages …`),
    })
  } finally {
    clearInterval(heartbeat)
  }
  console.log(`  ✓ Packages (${since()})`)
}

if (!command) await refuse(`Usage: node local/bootstrap.mjs ${Object.keys(COMMANDS).join(' | ')}`)
if (Number(process.versions.node.split('.')[0]) < 20) {
  await refuse(`Node ${process.versions.node} is too old to start with: version 20 or later is needed.`)
}

const needsVideo = command?.video && !namesVideoServer() && !onPath('livekit-server') && onPath('go')
// A failure is met again, and told, where the server is looked for.
if (needsVideo) {
  building = buildServer(ROOT, { signal: calledOff.signal }).then(
    () => {},
    () => {},
  )
}

try {
  await prepare()
} catch (error) {
  await refuse(error instanceof Error ? error.message : String(error))
}

if (!command || calledOff.signal.aborted) await leave(130)
else {
  child = spawn(nodeProgram(ROOT), ['--disable-warning=ExperimentalWarning', command.script, name, ...rest], {
    cwd: ROOT,
    env: { ...process.env, VISAVIS_BEGUN: String(begun) },
    stdio: 'inherit',
  })
  child.once('error', (error) => refuse(error.message))
  child.once('close', (code, signal) => void leave(signal ? 1 : (code ?? 1)))
}
