import { deploy } from '#local/migrate/commands.ts'
import { launchThrowAway } from '#local/postgres/throw-away.ts'

const LAYOUT = {
  schemaDir: new URL('../../prisma/schema', import.meta.url).pathname,
  migrationsDir: new URL('../../prisma/migrations', import.meta.url).pathname,
}

/** A migrated, empty database on a server of its own, for figures that no other work disturbs. */
export async function benchDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = await launchThrowAway()
  const url = server.url('postgres')
  await deploy(url, LAYOUT)
  return { url, stop: server.stop }
}
