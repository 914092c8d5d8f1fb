import type { Ctx } from '#src/features/ports.ts'

/**
 * What anybody may see: portraits, `portraits/<name>.webp` and its smaller widths `portraits/<name>-256.webp`.
 * Documents of a dossier and files of a conversation live under other folders. Only kinds that a browser shows
 * and never runs: an SVG could carry a script.
 */
const PUBLIC = /^portraits\/([a-z0-9][a-z0-9-]*?)(?:-(?:128|256))?\.(webp|png|jpg)$/

const CONTENT_TYPES: Record<string, string> = { webp: 'image/webp', png: 'image/png', jpg: 'image/jpeg' }

/** A stored picture that is meant for everybody, or null. A width that was never made is the largest one. */
export async function readPublicFile(
  ctx: Ctx,
  key: string,
): Promise<{ body: Uint8Array; contentType: string } | null> {
  const [, name, extension = ''] = PUBLIC.exec(key) ?? []
  const contentType = CONTENT_TYPES[extension]
  if (!name || !contentType) return null
  const body = (await ctx.files.get(key)) ?? (await ctx.files.get(`portraits/${name}.${extension}`))
  return body && { body, contentType }
}
