import sharp from 'sharp'
import type { Ctx } from '#src/features/ports.ts'

/** Twice the size at which it is shown: 64 × 80. */
const SIZE = { width: 128, height: 160 }

/**
 * A stored portrait as PNG, which every mail program shows; WebP is refused by some.
 * @param ground behind a picture with transparent parts
 * @returns null without one, or when it cannot be read: a mail never waits for a picture
 */
export async function portraitPng(ctx: Ctx, key: string | null, ground: string): Promise<Uint8Array | null> {
  if (!key) return null
  try {
    const stored = await ctx.files.get(key)
    if (!stored) return null
    return await sharp(stored)
      .resize({ ...SIZE, fit: 'cover', position: 'top' })
      .flatten({ background: ground })
      .png({ palette: true, quality: 90 })
      .toBuffer()
  } catch (error) {
    ctx.log.warn({ error, portrait: key }, 'A portrait could not be put into a mail')
    return null
  }
}
