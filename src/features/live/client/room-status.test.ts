import { describe, expect, it } from 'vitest'
import { type RoomFacts, roomStatus } from './room-status.ts'

const running = {
  status: 'LIVE' as const,
  running: true,
  warning: false,
  freeUntil: null,
  learner: [],
  expert: [],
}

function facts(change: Partial<RoomFacts> = {}): RoomFacts {
  return {
    phase: 'IN',
    unavailable: false,
    resuming: false,
    reading: running,
    unreachable: false,
    hears: true,
    awaited: false,
    hasMicrophone: true,
    other: { here: true, hasMicrophone: true, cameBefore: true },
    startAt: 1_000,
    now: 2_000,
    ...change,
  }
}

describe('what the room says', () => {
  it('is that the meter runs when both hear each other', () => {
    expect(roomStatus(facts())).toBe('RUNNING')
  })

  it('names the free minutes, and the last two', () => {
    expect(roomStatus(facts({ reading: { ...running, freeUntil: 3_000 } }))).toBe('FREE')
    expect(roomStatus(facts({ reading: { ...running, freeUntil: 1_500 } }))).toBe('RUNNING')
    expect(roomStatus(facts({ reading: { ...running, warning: true } }))).toBe('LITTLE_LEFT')
  })

  it('tells whose side is cut: without our server either it is this one', () => {
    expect(roomStatus(facts({ hears: false }))).toBe('CANNOT_HEAR')
    expect(roomStatus(facts({ hears: false, unreachable: true }))).toBe('YOU_DROPPED')
    expect(roomStatus(facts({ phase: 'DROPPED' }))).toBe('YOU_DROPPED')
  })

  it('alarms nobody while the first word is on its way', () => {
    const first = { hears: false, awaited: true }
    expect(roomStatus(facts(first))).toBe('STARTING')
    expect(roomStatus(facts({ ...first, now: 500 }))).toBe('EARLY')
    expect(roomStatus(facts({ ...first, unreachable: true }))).toBe('YOU_DROPPED')
  })

  it('says nothing while only the signalling is made again', () => {
    expect(roomStatus(facts({ resuming: true }))).toBe('RUNNING')
    expect(roomStatus(facts({ resuming: true, hears: false }))).toBe('YOU_DROPPED')
  })

  it('does not blame the network while the call goes on without the meter', () => {
    expect(roomStatus(facts({ unreachable: true }))).toBe('METER_AWAY')
  })

  it('knows somebody who left from somebody who never came', () => {
    const gone = { here: false, hasMicrophone: false }
    expect(roomStatus(facts({ other: { ...gone, cameBefore: true } }))).toBe('OTHER_DROPPED')
    expect(roomStatus(facts({ other: { ...gone, cameBefore: false } }))).toBe('OTHER_MISSING')
  })

  it('names the missing microphone before the silence that comes of it', () => {
    expect(roomStatus(facts({ hasMicrophone: false, hears: true }))).toBe('NO_MICROPHONE')
    const waiting = { here: false, hasMicrophone: false, cameBefore: false }
    expect(roomStatus(facts({ hasMicrophone: false, hears: false, other: waiting }))).toBe('NO_MICROPHONE')
    const mute = { here: true, hasMicrophone: false, cameBefore: true }
    expect(roomStatus(facts({ other: mute, hears: false }))).toBe('OTHER_NO_MICROPHONE')
  })

  it('is calm before the start and while the server has not counted yet', () => {
    expect(roomStatus(facts({ now: 500, reading: { ...running, running: false } }))).toBe('EARLY')
    expect(roomStatus(facts({ reading: { ...running, running: false } }))).toBe('STARTING')
  })

  it('says that video is not there, and nothing else, when the server of it is away', () => {
    expect(roomStatus(facts({ phase: 'JOINING', unavailable: true }))).toBe('UNAVAILABLE')
    expect(roomStatus(facts({ phase: 'DROPPED', unavailable: true }))).toBe('UNAVAILABLE')
    expect(roomStatus(facts({ phase: 'DROPPED', unavailable: true, unreachable: true }))).toBe('YOU_DROPPED')
  })

  it('ends with the booking, whatever the connection does', () => {
    expect(roomStatus(facts({ reading: { ...running, status: 'ENDED' } }))).toBe('OVER')
    expect(roomStatus(facts({ phase: 'CLOSED' }))).toBe('OVER')
    expect(roomStatus(facts({ phase: 'TAKEN' }))).toBe('TAKEN')
  })
})
