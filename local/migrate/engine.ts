import { SchemaEngine, type SchemasContainer } from '@prisma/schema-engine-wasm'
import { type MigrationAdapter, migrationAdapter } from './adapter.ts'

/** The engine reads its panics from this global; without it a panic surfaces as an unrelated TypeError. */
declare global {
  var PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => void } | undefined
}

/**
 * Runs `work` with Prisma's schema engine (WebAssembly: the native one is a download that an offline machine
 * cannot make) connected to this database.
 */
export async function withEngine<T>(
  databaseUrl: string,
  schema: SchemasContainer | undefined,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  let panic: string | undefined
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => {
      panic = message
    },
  }
  const datamodels = schema?.files.map(({ path, content }): [string, string] => [path, content])
  const adapter = migrationAdapter(databaseUrl)
  try {
    const engine = await SchemaEngine.new({ datamodels }, () => {}, adapter.factory)
    try {
      return await work(engine)
    } finally {
      engine.free()
    }
  } catch (error) {
    throw new Error(panic ?? databaseError(error, adapter) ?? readable(error), { cause: error })
  } finally {
    await adapter.close()
  }
}

/** What the database said; the engine itself only passes on the number under which the adapter kept it. */
function databaseError(error: unknown, adapter: MigrationAdapter): string | undefined {
  const [, id, migration] =
    readable(error).match(/External error id#(\d+)(?:[\s\S]*?migration_name="([^"]+)")?/) ?? []
  const kept = id === undefined ? undefined : adapter.factory.errorRegistry.consumeError(Number(id))
  if (!kept) return undefined
  return [migration, readable(kept.error)].filter(Boolean).join(': ')
}

/** The engine rejects with plain objects of several shapes; one line of text is what a person can use. */
function readable(error: unknown): string {
  if (error instanceof Error && error.message) return error.message
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message)
  return typeof error === 'string' ? error : JSON.stringify(error)
}
