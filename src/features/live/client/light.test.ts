import { describe, expect, it } from 'vitest'
import { lightOf } from './light.ts'

/** A grey picture whose middle and edges differ. */
function picture(middle: number, edge: number): Uint8ClampedArray {
  const [width, height] = [20, 10]
  const pixels = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isMiddle = Math.abs(x / width - 0.5) < 0.2 && y / height > 0.2
      pixels.fill(isMiddle ? middle : edge, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  return pixels
}

describe('the light on a face', () => {
  it('is good in an evenly lit room', () => {
    expect(lightOf(picture(120, 130), 20, 10)).toBe('GOOD')
  })

  it('comes from behind when the window is', () => {
    expect(lightOf(picture(60, 200), 20, 10)).toBe('BACKLIT')
    expect(lightOf(picture(20, 200), 20, 10)).toBe('BACKLIT')
  })

  it('is missing in the dark', () => {
    expect(lightOf(picture(12, 10), 20, 10)).toBe('DARK')
  })

  it('does not fail on a picture without pixels', () => {
    expect(lightOf(new Uint8ClampedArray(), 0, 0)).toBe('DARK')
  })
})
