import { describe, expect, it } from 'vitest'
import { deviceMemory, findDevice, NOTHING_CHOSEN } from './device-memory.ts'

function storageWith(text: string | null) {
  let kept = text
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value
    },
  }
}

const airpods = { id: 'a', label: 'AirPods' }

describe('the devices of last time', () => {
  it('come back, with the microphone on whatever it was', () => {
    const memory = deviceMemory(storageWith(null))
    memory.write({ ...NOTHING_CHOSEN, microphone: airpods, cameraOn: false, microphoneOn: false })
    expect(memory.read()).toEqual({
      ...NOTHING_CHOSEN,
      microphone: airpods,
      cameraOn: false,
      microphoneOn: true,
    })
  })

  it('are forgotten where the storage holds something else, or there is none', () => {
    expect(deviceMemory(storageWith('{"camera":7,')).read()).toEqual(NOTHING_CHOSEN)
    expect(deviceMemory(storageWith('{"camera":7}')).read()).toEqual(NOTHING_CHOSEN)
    expect(deviceMemory(null).read()).toEqual(NOTHING_CHOSEN)
  })
})

describe('a remembered device', () => {
  it('is found by its id, else by its name, for browsers change ids', () => {
    expect(findDevice([{ id: 'b', label: 'Built-in' }, airpods], airpods)).toBe('a')
    expect(findDevice([{ id: 'new', label: 'AirPods' }], airpods)).toBe('new')
  })

  it('is left to the browser when it is not here', () => {
    expect(findDevice([{ id: 'b', label: 'Built-in' }], airpods)).toBeUndefined()
    expect(findDevice([{ id: 'b', label: '' }], { id: 'a', label: '' })).toBeUndefined()
    expect(findDevice([airpods], null)).toBeUndefined()
  })
})
