import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAvatar } from '@dicebear/core'
import * as notionists from '@dicebear/notionists'
import sharp from 'sharp'

const SIZE = { width: 1280, height: 720 }

/**
 * What somebody's camera sees: a drawn person before a wall, instead of Chromium's green test picture.
 * @returns Chromium's arguments for it
 */
export async function cameraOf(seed: string, wall: string): Promise<string[]> {
  const drawn = createAvatar(notionists, { seed, size: SIZE.height }).toString()
  const frame = await sharp({ create: { ...SIZE, channels: 3, background: wall } })
    .composite([
      { input: await sharp(Buffer.from(drawn)).resize(SIZE.height).png().toBuffer(), gravity: 'south' },
    ])
    .jpeg({ quality: 92 })
    .toBuffer()
  // Motion JPEG is JPEGs one after the other; Chromium plays the file again and again.
  const file = join(await mkdtemp(join(tmpdir(), 'visavis-camera-')), 'camera.mjpeg')
  await writeFile(file, Buffer.concat(Array.from({ length: 10 }, () => frame)))
  return [`--use-file-for-fake-video-capture=${file}`]
}
