import { describe, expect, it } from 'vitest'
import { isVoice, voiceOf } from './voice.ts'

const both = { microphone: 'microphone', shareSound: 'film' }

describe('the voice of somebody', () => {
  it('is their microphone, whatever else can be heard of them', () => {
    for (const role of ['LEARNER', 'EXPERT'] as const) {
      expect(isVoice('MICROPHONE', role)).toBe(true)
      expect(voiceOf(both, role)).toBe('microphone')
    }
  })

  it('is the sound of a shared screen for a learner, who could else talk by it and pay nothing', () => {
    expect(isVoice('SCREEN_SHARE_AUDIO', 'LEARNER')).toBe(true)
    expect(voiceOf({ ...both, microphone: null }, 'LEARNER')).toBe('film')
  })

  it('is not the sound that an expert shares: a film is no help that somebody pays for', () => {
    expect(isVoice('SCREEN_SHARE_AUDIO', 'EXPERT')).toBe(false)
    expect(voiceOf({ ...both, microphone: null }, 'EXPERT')).toBeNull()
  })

  it('is none where there is nothing to be heard', () => {
    expect(voiceOf({ microphone: null, shareSound: null }, 'LEARNER')).toBeNull()
  })
})
