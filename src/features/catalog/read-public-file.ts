import type { Ctx } from '#src/features/ports.ts'

/** What anybody may see. Documents of a dossier and files of a conversation are other purposes. */
const PUBLIC_PURPOSES = ['PORTRAIT']

/** Kinds that a browser shows and never runs; an uploaded SVG could carry a script. */
const IMAGES = ['image/webp', 'image/png', 'image/jpeg']

/** A stored picture that is meant for everybody, or null. */
export async function readPublicFile(
  ctx: Ctx,
  key: string,
): Promise<{ body: Uint8Array; contentType: string } | null> {
  const file = await ctx.db.storedFile.findUnique({ where: { key } })
  if (!file || !PUBLIC_PURPOSES.includes(file.purpose) || !IMAGES.includes(file.contentType)) return null
  const body = await ctx.files.get(key)
  return body && { body, contentType: file.contentType }
}
