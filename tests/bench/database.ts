import { deploy } from '#local/migrate/commands.ts'
import { LAYOUT } from '#local/migrate/layout.ts'
import { launchThrowAway } from '#local/postgres/throw-away.ts'
import type { Interruption } from '#local/supervisor/interruption.ts'

/**
 * A migrated, empty database on a server of its own, for figures that no other work disturbs.
 * @param durable commits wait for the disk, as in production; without it figures are of the code alone
 */
export async function benchDatabase(
  interruption: Interruption,
  { durable }: { durable: boolean },
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = await interruption.hold(() => launchThrowAway({ durable }))
  const url = server.url('postgres')
  await deploy(url, LAYOUT)
  return { url, stop: server.stop }
}
