/** What a person chose in a lobby, kept in their browser for the next session. */
export interface DeviceChoice {
  cameraOn: boolean
  microphoneOn: boolean
  camera: Device | null
  microphone: Device | null
  speaker: Device | null
}

/** Ids change with the browser's data; the label still tells which one was meant. */
export interface Device {
  id: string
  label: string
}

export const NOTHING_CHOSEN: DeviceChoice = {
  cameraOn: true,
  microphoneOn: true,
  camera: null,
  microphone: null,
  speaker: null,
}

const KEY = 'visavis.devices'

/** Reads and writes the choice; a browser without storage, or with somebody else's bytes in it, forgets. */
export function deviceMemory(storage: Pick<Storage, 'getItem' | 'setItem'> | null) {
  return {
    read(): DeviceChoice {
      try {
        return parseChoice(JSON.parse(storage?.getItem(KEY) ?? '{}'))
      } catch {
        return NOTHING_CHOSEN
      }
    },
    write(choice: DeviceChoice): void {
      try {
        storage?.setItem(KEY, JSON.stringify(choice))
      } catch {
        // Full or forbidden: the choice holds for this page all the same.
      }
    },
  }
}

export type DeviceMemory = ReturnType<typeof deviceMemory>

function parseChoice(value: unknown): DeviceChoice {
  const given = (value ?? {}) as Record<string, unknown>
  return {
    // Nobody is muted by what they did last week: both start switched on unless the camera was left off.
    cameraOn: given.cameraOn !== false,
    microphoneOn: true,
    camera: parseDevice(given.camera),
    microphone: parseDevice(given.microphone),
    speaker: parseDevice(given.speaker),
  }
}

function parseDevice(value: unknown): Device | null {
  const { id, label } = (value ?? {}) as Record<string, unknown>
  return typeof id === 'string' && typeof label === 'string' ? { id, label } : null
}

/** The remembered device among those that are here: by id, else by name; undefined lets the browser choose. */
export function findDevice(here: readonly Device[], wanted: Device | null): string | undefined {
  if (!wanted) return undefined
  const found =
    here.find(({ id }) => id === wanted.id) ??
    here.find(({ label }) => label !== '' && label === wanted.label)
  return found?.id
}
