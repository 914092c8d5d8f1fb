import type { Device } from '../../client/device-memory.ts'

export interface Devices {
  cameras: Device[]
  microphones: Device[]
  speakers: Device[]
}

/** What is plugged in. Without a permission browsers name nothing: such entries are left out. */
export async function listDevices(): Promise<Devices> {
  const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? []
  const of = (kind: MediaDeviceKind) =>
    all
      .filter((device) => device.kind === kind && device.deviceId !== '')
      .map(({ deviceId, label }) => ({ id: deviceId, label }))
  return { cameras: of('videoinput'), microphones: of('audioinput'), speakers: of('audiooutput') }
}
