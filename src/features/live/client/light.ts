export type Light = 'GOOD' | 'DARK' | 'BACKLIT'

/** Of 255. Below it a face cannot be made out on most screens. */
const DARK = 45
/** How much brighter the edges may be than the middle, where the face is. */
const BACKLIT = 1.7

/**
 * How the camera's picture is lit. A rough word that helps most people: nothing is recognised in it.
 * @param pixels RGBA, row by row, as canvas gives them; a thumbnail is enough
 */
export function lightOf(pixels: Uint8ClampedArray, width: number, height: number): Light {
  const middle = { sum: 0, count: 0 }
  const edge = { sum: 0, count: 0 }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const brightness =
        0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0)
      const isMiddle = Math.abs(x / width - 0.5) < 0.2 && y / height > 0.2
      const part = isMiddle ? middle : edge
      part.sum += brightness
      part.count++
    }
  const face = middle.sum / Math.max(1, middle.count)
  const around = edge.sum / Math.max(1, edge.count)
  if (face < DARK && around < DARK * BACKLIT) return 'DARK'
  return around > Math.max(face, 1) * BACKLIT ? 'BACKLIT' : 'GOOD'
}
