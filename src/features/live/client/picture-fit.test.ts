import { describe, expect, it } from 'vitest'
import { pictureFit } from './picture-fit.ts'

const landscape = { width: 1280, height: 720 }
const upright = { width: 720, height: 1280 }

describe('a camera’s picture in its half of the room', () => {
  it('fills it when only edges are lost', () => {
    expect(pictureFit(landscape, { width: 694, height: 632 })).toBe('cover')
    expect(pictureFit(landscape, { width: 390, height: 290 })).toBe('cover')
  })

  it('stands whole on ink when a face would be', () => {
    expect(pictureFit(upright, { width: 694, height: 632 })).toBe('contain')
    expect(pictureFit(upright, { width: 390, height: 290 })).toBe('contain')
  })

  it('waits for sizes to be known', () => {
    expect(pictureFit({ width: 0, height: 0 }, landscape)).toBe('cover')
  })
})
