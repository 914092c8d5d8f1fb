import { PrismaPg } from '@prisma/adapter-pg'
import type {
  ErrorCapturingSqlMigrationAwareDriverAdapterFactory,
  SqlDriverAdapter,
} from '@prisma/driver-adapter-utils'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const CHAR = 18
const TEXT = 25
const SHADOW_PREFIX = 'prisma_migrate_shadow_db_'

export type MigrationAdapter = {
  factory: ErrorCapturingSqlMigrationAwareDriverAdapterFactory
  /** The engine leaves its connections open, and with them the advisory lock that it holds while it applies. */
  close: () => Promise<void>
}

/**
 * Prisma's PostgreSQL adapter with what the schema engine needs and adapter-pg 7.10 lacks:
 * - a script is sent whole: the adapter cuts at every semicolon, also inside a function body;
 * - `"char"` columns of the catalogue (read for CHECK, EXCLUDE and NOT NULL constraints) are understood;
 * - a shadow database is dropped after its connections are closed, not before.
 */
export function migrationAdapter(databaseUrl: string): MigrationAdapter {
  const config = poolConfig(databaseUrl)
  const opened: SqlDriverAdapter[] = []
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    async connect() {
      const adapter = await connect(config)
      opened.push(adapter)
      return adapter
    },
    connectToShadowDb: () => connectToShadow(config),
  })
  return { factory, close: async () => void (await Promise.all(opened.map((adapter) => adapter.dispose()))) }
}

function poolConfig(databaseUrl: string): pg.PoolConfig {
  const url = new URL(databaseUrl)
  const ssl = url.searchParams.get('sslmode')
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
    ssl: ssl && ssl !== 'disable' ? { rejectUnauthorized: ssl.startsWith('verify') } : false,
    max: 4,
  }
}

async function connect(config: pg.PoolConfig): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool(config)
  const charColumns = rememberCharColumns(pool)
  const inner = await new PrismaPg(pool, { disposeExternalPool: true }).connect()
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    executeRaw: (query) => inner.executeRaw(query),
    async queryRaw(query) {
      const result = await inner.queryRaw(query)
      for (const index of charColumns.get(result.rows) ?? []) {
        result.columnTypes[index] = ColumnTypeEnum.Character
      }
      return result
    },
    async executeScript(script) {
      await pool.query(script)
    },
    startTransaction: (isolation) => inner.startTransaction(isolation),
    getConnectionInfo: () => inner.getConnectionInfo(),
    dispose: () => inner.dispose(),
  }
}

/** Notes which columns of each result were `"char"` and presents them as text, which the adapter accepts. */
function rememberCharColumns(pool: pg.Pool): WeakMap<unknown[], number[]> {
  const seen = new WeakMap<unknown[], number[]>()
  const query: (config: pg.QueryConfig) => Promise<pg.QueryResult> = pool.query.bind(pool)
  Object.assign(pool, {
    query: async (config: pg.QueryConfig) => {
      const result = await query(config)
      const indices: number[] = []
      for (const [index, field] of (result.fields ?? []).entries()) {
        if (field.dataTypeID !== CHAR) continue
        field.dataTypeID = TEXT
        indices.push(index)
      }
      if (indices.length > 0) seen.set(result.rows, indices)
      return result
    },
  })
  return seen
}

async function connectToShadow(config: pg.PoolConfig): Promise<SqlDriverAdapter> {
  const database = `${SHADOW_PREFIX}${crypto.randomUUID()}`
  await onServer(config, async (client) => {
    await sweepShadows(client)
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
  })
  const shadow = await connect({ ...config, database })
  return {
    ...shadow,
    async dispose() {
      await shadow.dispose()
      await onServer(config, (client) => dropDatabase(client, database))
    },
  }
}

/** Shadow databases left by a command that was killed; one in use is left alone. */
async function sweepShadows(client: pg.Client): Promise<void> {
  const stale = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database d WHERE starts_with(datname, $1)
     AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datname = d.datname)`,
    [SHADOW_PREFIX],
  )
  for (const { datname } of stale.rows) await dropDatabase(client, datname)
}

async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)
}

async function onServer<T>(config: pg.PoolConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
