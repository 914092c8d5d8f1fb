import { err, ok, type Result } from '#src/domain/errors.ts'
import { portraitFiles } from '../catalog/portrait-url.ts'
import type { Ctx } from '../ports.ts'
import { isFileUsed } from './personal-data/files.repo.ts'

/** Removes a file that nothing names any more; for a portrait its smaller widths too. Gone already is fine. */
export async function deleteFile(ctx: Ctx, { key }: { key: string }): Promise<Result<void>> {
  if (ctx.actor.kind !== 'SYSTEM') return err('FORBIDDEN')
  if (await isFileUsed(ctx.db, key)) return ok()
  const files = key.startsWith('portraits/') ? portraitFiles(key) : [key]
  for (const file of files) await ctx.files.delete(file)
  return ok()
}
