import { launchThrowAway } from '../postgres/throw-away.ts'

export type CommandDatabase = { url: string; isThrowAway: boolean; release: () => Promise<void> }

/**
 * The database that a command works on: DATABASE_URL, else a throw-away server where any will do.
 * @param which `kept` when the command is about the data itself, `any` when it needs a server to compute on
 */
export async function databaseFor(which: 'kept' | 'any'): Promise<CommandDatabase> {
  const url = process.env.DATABASE_URL
  if (url) return { url, isThrowAway: false, release: async () => {} }
  if (which === 'kept') throw new Error('Set DATABASE_URL')
  const server = await launchThrowAway()
  return { url: server.url('postgres'), isThrowAway: true, release: server.stop }
}
