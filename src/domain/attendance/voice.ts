import type { Role } from './observation.ts'

/** What somebody can be heard by. */
export type SoundSource = 'MICROPHONE' | 'SCREEN_SHARE_AUDIO'

/**
 * Whether a sound is its sender's voice, which is what the meter waits for. The sound of a shared screen is the
 * learner's, who could else talk by it and pay nothing; of an expert's it is what they show, and no word from them.
 */
export function isVoice(source: SoundSource, role: Role): boolean {
  return source === 'MICROPHONE' || role === 'LEARNER'
}

/** By which of these tracks, if any, somebody speaks: on the server and on both pages alike. */
export function voiceOf<T>(
  { microphone, shareSound }: { readonly microphone: T | null; readonly shareSound: T | null },
  role: Role,
): T | null {
  return microphone ?? (isVoice('SCREEN_SHARE_AUDIO', role) ? shareSound : null)
}
