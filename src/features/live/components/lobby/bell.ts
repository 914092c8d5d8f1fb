const RATE = 24_000
const SECONDS = 1.6
/** A bell's overtones: not quite multiples, the higher ones gone sooner. */
const PARTIALS = [
  { pitch: 523, loud: 0.5, fades: 3 },
  { pitch: 1_046, loud: 0.25, fades: 4 },
  { pitch: 1_255, loud: 0.15, fades: 5 },
  { pitch: 2_190, loud: 0.08, fades: 8 },
] as const

let address: string | undefined

/**
 * Plays a bell on an output. @param speakerId '' for the system's choice @returns whether the browser played it
 */
export async function playBell(speakerId: string): Promise<boolean> {
  address ??= URL.createObjectURL(new Blob([bell()], { type: 'audio/wav' }))
  const audio = new Audio(address)
  try {
    if (speakerId && 'setSinkId' in audio) await audio.setSinkId(speakerId)
    await audio.play()
    return true
  } catch {
    return false
  }
}

/** 16-bit mono WAV. @see http://soundfile.sapp.org/doc/WaveFormat/ */
function bell(): ArrayBuffer {
  const count = Math.round(RATE * SECONDS)
  const view = new DataView(new ArrayBuffer(44 + count * 2))
  const word = (at: number, text: string) => {
    for (let index = 0; index < text.length; index++) view.setUint8(at + index, text.charCodeAt(index))
  }
  word(0, 'RIFF')
  view.setUint32(4, 36 + count * 2, true)
  word(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  word(36, 'data')
  view.setUint32(40, count * 2, true)
  for (let index = 0; index < count; index++) {
    const at = index / RATE
    const value = PARTIALS.reduce(
      (sum, { pitch, loud, fades }) =>
        sum + loud * Math.exp(-fades * at) * Math.sin(2 * Math.PI * pitch * at),
      0,
    )
    view.setInt16(44 + index * 2, Math.round(value * 24_000), true)
  }
  return view.buffer
}
