import { describe, expect, it } from 'vitest'
import { levelOf } from './level.ts'

const tone = (amplitude: number) => Float32Array.from({ length: 480 }, (_, i) => amplitude * Math.sin(i / 5))

describe('the bars of the microphone', () => {
  it('are empty in silence', () => {
    expect(levelOf(new Float32Array(480), 9)).toBe(0)
    expect(levelOf(new Float32Array(), 9)).toBe(0)
  })

  it('rise with the voice and are full for a loud one', () => {
    const [whisper, voice, shout] = [0.005, 0.08, 0.9].map((amplitude) => levelOf(tone(amplitude), 9))
    expect(whisper).toBeLessThan(voice ?? 0)
    expect(voice).toBeLessThan(9)
    expect(shout).toBe(9)
  })
})
