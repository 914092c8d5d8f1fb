import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MeterReading } from '../read-meter.ts'
import type { BeatInput } from '../record-beat.schema.ts'
import { MeterFeed } from './meter-feed.ts'
import { ServerClock } from './server-clock.ts'

/** A server that answers when told to. */
function server() {
  const beats: BeatInput[] = []
  const lastWords: BeatInput[] = []
  const waiting: { answer: (reading: MeterReading) => void; fail: () => void }[] = []
  const promise = () =>
    new Promise<MeterReading>((answer, reject) => waiting.push({ answer, fail: () => reject(new Error()) }))
  const api = {
    beat: (said: BeatInput) => {
      beats.push(said)
      return promise()
    },
    frozen: (said: BeatInput) => void lastWords.push(said),
    meter: promise,
  }
  const next = async (done: (call: (typeof waiting)[number]) => void, nth = 0) => {
    const [call] = waiting.splice(nth, 1)
    if (!call) throw new Error('nothing was asked')
    done(call)
    await vi.advanceTimersByTimeAsync(0)
  }
  return {
    api,
    beats,
    lastWords,
    /** @param nth of those that wait */
    answer: (now: number, nth = 0) => next((call) => call.answer({ now } as MeterReading), nth),
    fail: () => next((call) => call.fail()),
  }
}

const said = (hears: boolean, participantSid: string | null, heardUntil: number | null = null) => ({
  hears,
  participantSid,
  since: null,
  heardUntil,
})

function feedOf(api: ReturnType<typeof server>['api']) {
  return new MeterFeed(api, new ServerClock(() => Date.now()), 'page-one')
}

describe('the beats of a page', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('come every two seconds and each has a number of its own', async () => {
    const { api, beats, answer } = server()
    feedOf(api).start(true)
    await answer(1)
    await vi.advanceTimersByTimeAsync(1_999)
    expect(beats).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(beats.map((beat) => beat.count)).toEqual([0, 1])
  })

  it('come at once when the page hears the other, or no longer does', async () => {
    const { api, beats, answer } = server()
    const feed = feedOf(api)
    feed.start(true)
    await answer(1)
    feed.say(said(true, 'PA_1'))
    feed.say(said(true, 'PA_1'))
    expect(beats).toHaveLength(2)
    expect(beats[1]).toMatchObject({ hears: true, participantSid: 'PA_1' })
  })

  it('say until when the other was heard, which is no news by itself', async () => {
    const { api, beats, answer } = server()
    const feed = feedOf(api)
    feed.start(true)
    await answer(1)
    feed.say(said(true, 'PA_1', 100))
    await answer(2)
    feed.say(said(true, 'PA_1', 500))
    expect(beats).toHaveLength(2)
    feed.say(said(false, 'PA_1', 900))
    expect(beats.map((beat) => beat.heardUntil)).toEqual([null, 100, 900])
  })

  it('never overtake each other: news that comes up meanwhile follows the answer', async () => {
    const { api, beats, answer } = server()
    const feed = feedOf(api)
    feed.start(true)
    feed.say(said(true, null))
    feed.say(said(false, null))
    expect(beats).toHaveLength(1)
    await answer(1)
    expect(beats.map((beat) => beat.hears)).toEqual([null, false])
  })

  it('are neither more nor later, however often something happens: that is only read', async () => {
    const { api, beats, answer } = server()
    const feed = feedOf(api)
    feed.start(true)
    await answer(1)
    for (let happened = 0; happened < 5; happened++) {
      await vi.advanceTimersByTimeAsync(300)
      feed.refresh()
      await answer(100 + happened)
    }
    expect(feed.state.get().reading?.now).toBe(104)
    expect(beats).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(500)
    expect(beats).toHaveLength(2)
  })

  it('leave what was read since they were sent, and what happens while one reads is read after it', async () => {
    const { api, beats, answer } = server()
    const feed = feedOf(api)
    feed.start(true)
    await vi.advanceTimersByTimeAsync(10)
    feed.refresh()
    feed.refresh()
    await answer(50, 1)
    await answer(40)
    expect(feed.state.get().reading?.now).toBe(50)
    await answer(60)
    expect(feed.state.get().reading?.now).toBe(60)
    expect(beats).toHaveLength(1)
  })

  it('come at once when the page wakes', async () => {
    const { api, beats, answer } = server()
    const feed = feedOf(api)
    feed.start(true)
    await answer(1)
    feed.wake()
    expect(beats).toHaveLength(2)
  })

  it('go on after a failure, which is told', async () => {
    const { api, beats, fail, answer } = server()
    const feed = feedOf(api)
    feed.start(true)
    await fail()
    expect(feed.state.get().unreachable).toBe(true)
    await vi.advanceTimersByTimeAsync(2_000)
    await answer(5)
    expect(beats).toHaveLength(2)
    expect(feed.state.get()).toMatchObject({ unreachable: false, reading: { now: 5 } })
  })

  it('say again first, under its number, that nothing arrived, if that did not get through', async () => {
    const { api, beats, fail, answer } = server()
    const feed = feedOf(api)
    feed.start(true)
    await answer(1)
    feed.say(said(false, 'PA_1', 700))
    await fail()
    feed.say(said(true, 'PA_1', 20_000))
    await answer(20_100)
    await answer(20_200)
    expect(beats.slice(1)).toEqual([
      beats[1],
      beats[1],
      { ...beats[1], count: 2, ...said(true, 'PA_1', 20_000) },
    ])
    await vi.advanceTimersByTimeAsync(2_000)
    expect(beats.at(-1)).toMatchObject({ count: 3, hears: true })
  })

  it('do not repeat what was to say that all is well', async () => {
    const { api, beats, fail } = server()
    const feed = feedOf(api)
    feed.start(true)
    await fail()
    feed.say(said(true, 'PA_1', 500))
    await fail()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(beats.map((beat) => beat.count)).toEqual([0, 1, 2])
  })

  it('are not sent from a lobby, which only reads', async () => {
    const { api, beats, answer } = server()
    const feed = feedOf(api)
    feed.start(false, 5_000)
    await answer(7)
    feed.say(said(true, null))
    expect(beats).toHaveLength(0)
    expect(feed.state.get().reading?.now).toBe(7)
  })

  it('end with a last word when the browser freezes the page in the room, which names its connection', () => {
    const { api, lastWords } = server()
    const feed = feedOf(api)
    feed.start(true)
    feed.say(said(true, 'PA_1'))
    feed.freeze()
    expect(lastWords).toEqual([
      { page: 'page-one', count: 1, hears: true, participantSid: 'PA_1', since: null, heardUntil: null },
    ])
  })

  it('have no last word in a lobby, nor after leaving', () => {
    const { api, lastWords } = server()
    const feed = feedOf(api)
    feed.start(false, 5_000)
    feed.freeze()
    feed.stop()
    feed.start(true)
    feed.stop()
    feed.freeze()
    expect(lastWords).toEqual([])
  })

  it('are known to run, from the room’s door to its end', () => {
    const feed = feedOf(server().api)
    expect(feed.beats).toBe(false)
    feed.start(false, 5_000)
    expect(feed.beats).toBe(false)
    feed.start(true)
    expect(feed.beats).toBe(true)
    feed.stop()
    expect(feed.beats).toBe(false)
  })

  it('end when the page leaves', async () => {
    const { api, beats, answer } = server()
    const feed = feedOf(api)
    feed.start(true)
    await answer(1)
    feed.stop()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(beats).toHaveLength(1)
  })
})
