import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../net/ports.ts'
import { launchThrowAway } from '../postgres/throw-away.ts'
import { ROOT } from '../root.ts'
import { embeddedDatabaseUrl, startPostgresPart } from '../stack/postgres-part.ts'
import { readSettings } from '../stack/settings.ts'
import { keepSecrets } from '../state/secrets.ts'
import { runningAddresses } from '../supervisor/run-record.ts'

export type CommandDatabase = { url: string; isThrowAway: boolean; release: () => Promise<void> }

/**
 * The database that a command works on: DATABASE_URL, else that of the running stack, else the embedded one, started
 * for as long as the command takes.
 * @param which `kept` when the command is about the data itself; `any` when it needs a server to compute on, for
 * which a throw-away one will do
 */
export async function databaseFor(which: 'kept' | 'any'): Promise<CommandDatabase> {
  const stateDir = join(ROOT, '.local')
  const named = (await readSettings(ROOT)).DATABASE_URL ?? runningAddresses(stateDir)?.database
  if (named) return { url: named, isThrowAway: false, release: async () => {} }
  if (which === 'any') {
    const server = await launchThrowAway()
    return { url: server.url('postgres'), isThrowAway: true, release: server.stop }
  }
  if (!existsSync(join(stateDir, 'postgres'))) {
    throw new Error('There is no embedded database yet: start the stack once, or set DATABASE_URL.')
  }
  const secrets = await keepSecrets(join(stateDir, 'secrets.json'))
  const port = await freePort()
  const server = await startPostgresPart(stateDir, port, secrets)
  return { url: embeddedDatabaseUrl(port, secrets), isThrowAway: false, release: server.stop }
}
