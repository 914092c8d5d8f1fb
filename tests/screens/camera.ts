import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { PEOPLE } from '#prisma/seed/portraits/people.ts'
import { printPortrait } from '#prisma/seed/portraits/print.ts'
import { ROOMS, type Room } from './rooms.ts'

const SIZE = { width: 1280, height: 720 }
/** A little above the portrait, down to its edge, and as much of the drawing's sheet to its sides as a camera shows. */
const VIEW = { x: -225, y: 200, width: 2155, height: 1212 }

/**
 * What somebody's camera sees: the person of the portrait, in a room, instead of Chromium's green test picture.
 * @returns Chromium's arguments for it
 */
export async function cameraOf(handle: string, room: Room): Promise<string[]> {
  const composition = PEOPLE[handle]
  if (!composition) throw new RangeError(`${handle} has not been drawn`)
  const { x, y, width, height } = VIEW
  const person = printPortrait(composition, 'learner')
    .replace(/viewBox="[^"]+"/, `viewBox="${x} ${y} ${width} ${height}"`)
    .replace(/<rect x="392"[^>]+\/>/, '')
  const wall = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}">${ROOMS[room]}</svg>`
  const frame = await sharp(Buffer.from(wall))
    .resize(SIZE)
    .composite([{ input: await sharp(Buffer.from(person)).resize(SIZE).png().toBuffer() }])
    .flatten()
    .jpeg({ quality: 94, chromaSubsampling: '4:2:0' })
    .toBuffer()
  // Motion JPEG is JPEGs one after the other; Chromium plays the file again and again.
  const file = join(await mkdtemp(join(tmpdir(), 'visavis-camera-')), 'camera.mjpeg')
  await writeFile(file, Buffer.concat(Array.from({ length: 10 }, () => frame)))
  return [`--use-file-for-fake-video-capture=${file}`]
}
