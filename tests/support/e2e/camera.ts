import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { STATE_DIR } from './addresses.ts'

/** A film that Chromium plays as a camera, over and over. */
export const CAMERA_FILE = join(STATE_DIR, 'camera.y4m')

const [WIDTH, HEIGHT, FRAMES] = [320, 180, 20] as const

/** Two seconds of a pattern that moves, in plain YUV 4:2:0, ten pictures a second. */
export async function writeCameraFile(): Promise<void> {
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128)
  const frames = Array.from({ length: FRAMES }, (_, n) => [Buffer.from('FRAME\n'), brightness(n), colour])
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)
  await writeFile(CAMERA_FILE, Buffer.concat([head, ...frames.flat()]))
}

function brightness(frame: number): Buffer {
  const picture = Buffer.alloc(WIDTH * HEIGHT)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) picture[y * WIDTH + x] = ((x + frame * 16) ^ (y + frame * 4)) & 255
  return picture
}
