import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { APPLICANTS } from '../applicants.ts'
import { EXPERTS } from '../experts.ts'
import { inTurns } from '../in-turns.ts'
import type { Ground } from './palette.ts'
import { PEOPLE } from './people.ts'
import { printPortrait } from './print.ts'

/** 4:5. Twice the widths at which pages show them: a large plate, a search result, a row. */
export const PORTRAIT_WIDTHS = [512, 256, 128] as const
type PortraitWidth = (typeof PORTRAIT_WIDTHS)[number]
const LARGEST = PORTRAIT_WIDTHS[0]

/** `portraits/<handle>.webp` is 512 × 640; `portraits/<handle>-256.webp` and `-128.webp` are smaller. */
export function portraitKeyOf(handle: string, width: PortraitWidth = LARGEST): string {
  return `portraits/${handle}${width === LARGEST ? '' : `-${width}`}.webp`
}

/**
 * Prints everybody's portrait into the file store, in all widths; files that are there stay.
 * @returns how many people were printed
 */
export async function storePortraits(filesDir: string): Promise<number> {
  const missing: string[] = []
  for (const handle of Object.keys(PEOPLE)) {
    const there = await Promise.all(PORTRAIT_WIDTHS.map((width) => exists(pathOf(filesDir, handle, width))))
    if (there.includes(false)) missing.push(handle)
  }
  await mkdir(dirname(pathOf(filesDir, 'any', LARGEST)), { recursive: true })
  await inTurns(missing, 3, async (handle) => {
    const pictures = await printed(handle)
    for (const { width, body } of pictures) await writeFile(pathOf(filesDir, handle, width), body)
  })
  return missing.length
}

const heightOf = (width: PortraitWidth) => (width * 5) / 4

const pathOf = (filesDir: string, handle: string, width: PortraitWidth) =>
  join(filesDir, portraitKeyOf(handle, width))

/** Drawn once; the smaller widths are made from the largest. */
async function printed(handle: string): Promise<{ width: PortraitWidth; body: Buffer }[]> {
  const composition = PEOPLE[handle]
  if (!composition) throw new RangeError(`${handle} has not been drawn`)
  const svg = Buffer.from(printPortrait(composition, groundOf(handle)))
  const sheet = await sharp(svg).resize(LARGEST, heightOf(LARGEST)).flatten().raw().toBuffer()
  const pictures = PORTRAIT_WIDTHS.map(async (width) => ({
    width,
    body: await sharp(sheet, { raw: { width: LARGEST, height: heightOf(LARGEST), channels: 3 } })
      .resize(width, heightOf(width))
      // Flat colours and hard edges: chroma at full resolution, or the ink bleeds into the skin.
      .webp({ quality: 82, smartSubsample: true, preset: 'drawing', effort: 3 })
      .toBuffer(),
  }))
  return Promise.all(pictures)
}

function groundOf(handle: string): Ground {
  const expert = EXPERTS.find((one) => one.handle === handle)
  if (expert) return expert.category
  return APPLICANTS.some((one) => one.handle === handle) ? 'health' : 'learner'
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
