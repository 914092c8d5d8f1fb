import { describe, expect, it } from 'vitest'
import { findLiveKit, type Ways } from './find.ts'

const NOTHING: Ways = {
  onPath: () => null,
  isBuilt: async () => false,
  built: async () => '/built',
  dockerAnswers: async () => {
    throw new Error('Cannot connect to the Docker daemon\nIs it running?')
  },
  released: async () => {
    throw new Error('getaddrinfo ENOTFOUND github.com')
  },
}
const has =
  (...names: string[]) =>
  (name: string) =>
    names.includes(name) ? `/usr/bin/${name}` : null

describe('finding a LiveKit server', () => {
  it('takes an installed one before it builds', async () => {
    const found = await findLiveKit({ ...NOTHING, onPath: has('livekit-server', 'go', 'docker') })
    expect(found).toMatchObject({ kind: 'program', path: '/usr/bin/livekit-server' })
  })

  it('builds with Go before it asks Docker', async () => {
    const found = await findLiveKit({
      ...NOTHING,
      onPath: has('go', 'docker'),
      dockerAnswers: async () => {},
    })
    expect(found).toMatchObject({ kind: 'program', path: '/built' })
  })

  it('keeps a build although Go is gone', async () => {
    expect(await findLiveKit({ ...NOTHING, isBuilt: async () => true })).toMatchObject({ path: '/built' })
  })

  it('goes on to Docker when the build fails, and to the archive when Docker does not answer', async () => {
    const built = async () => {
      throw new Error('go build failed: go.mod requires go >= 1.26.0')
    }
    const withDocker = { ...NOTHING, onPath: has('go', 'docker'), built }
    expect(await findLiveKit({ ...withDocker, dockerAnswers: async () => {} })).toEqual({ kind: 'docker' })
    const found = await findLiveKit({ ...withDocker, released: async () => '/released' })
    expect(found).toMatchObject({ path: '/released' })
  })

  it('says for every way why it failed when none is left', async () => {
    const found = await findLiveKit({ ...NOTHING, onPath: has('docker') })
    expect(found).toEqual({
      kind: 'none',
      reasons: [
        'Go: not installed',
        'Docker: Cannot connect to the Docker daemon Is it running?',
        'Release archive: getaddrinfo ENOTFOUND github.com',
      ],
    })
  })

  it('tries no other way once it is called off', async () => {
    const calledOff = new AbortController()
    const asked: string[] = []
    const ways: Ways = {
      ...NOTHING,
      onPath: has('go', 'docker'),
      built: async (signal) => {
        asked.push('build')
        calledOff.abort(new Error('Called off'))
        throw signal?.reason
      },
      dockerAnswers: async () => void asked.push('Docker'),
      released: async () => {
        asked.push('release')
        return '/released'
      },
    }
    await expect(findLiveKit(ways, calledOff.signal)).rejects.toThrow('Called off')
    await expect(findLiveKit(ways, calledOff.signal)).rejects.toThrow('Called off')
    expect(asked).toEqual(['build'])
  })
})
