import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchPostgres, type Postgres } from './launch.ts'

/**
 * A PostgreSQL for tests and one-off commands: its data vanishes when it stops.
 * @param durable commits wait for the disk nevertheless, to measure what that takes
 */
export async function launchThrowAway({ durable = false } = {}): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'visavis-pg-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const server = await launchPostgres({
      dataDir: join(folder, 'data'),
      password: randomBytes(16).toString('hex'),
      throwAway: !durable,
      dropFolder: folder,
    })
    return { ...server, stop: () => server.stop().then(remove) }
  } catch (error) {
    await remove()
    throw error
  }
}
