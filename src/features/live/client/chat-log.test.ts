import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RoomMessage } from '../message.schema.ts'
import { ChatLog } from './chat-log.ts'
import { Refusal } from './session-api.ts'

/** A server with a store of its own that can be made to fail. */
function server() {
  const stored: RoomMessage[] = []
  const failures: Refusal[] = []
  const posted: string[] = []
  const keep = (from: RoomMessage['from'], clientKey: string, text: string) => {
    const known = stored.find((message) => message.clientKey === clientKey)
    if (known) return known
    const message = { id: `m${stored.length}`, clientKey, from, text, at: stored.length }
    stored.push(message)
    return message
  }
  return {
    stored,
    posted,
    failNext: (...refusals: Refusal[]) => failures.push(...refusals),
    write: (from: RoomMessage['from'], text: string) => keep(from, `k-${text}`, text),
    api: {
      messages: async () => [...stored],
      post: async ({ clientKey, text }: { clientKey: string; text: string }) => {
        posted.push(clientKey)
        const failure = failures.shift()
        if (failure) throw failure
        return keep('LEARNER', clientKey, text)
      },
    },
  }
}

function chatOf(api: ReturnType<typeof server>['api']) {
  let keys = 0
  return new ChatLog({ api, me: 'LEARNER', newKey: () => `key-${keys++}`, now: () => 99 })
}

const texts = (chat: ChatLog) => chat.state.get().lines.map(({ text, state }) => `${text} ${state}`)

describe('the chat of a page', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('shows what is written at once, and then that it is stored', async () => {
    const chat = chatOf(server().api)
    chat.send('Hello')
    expect(texts(chat)).toEqual(['Hello SENDING'])
    await vi.advanceTimersByTimeAsync(0)
    expect(texts(chat)).toEqual(['Hello SENT'])
  })

  it('sends again under the same key when the network was gone, and in the order of writing', async () => {
    const there = server()
    const chat = chatOf(there.api)
    there.failNext(new Refusal())
    chat.send('first')
    chat.send('second')
    await vi.advanceTimersByTimeAsync(0)
    expect(texts(chat)).toEqual(['first WAITING', 'second SENDING'])
    await vi.advanceTimersByTimeAsync(3_000)
    expect(there.posted).toEqual(['key-0', 'key-0', 'key-1'])
    expect(texts(chat)).toEqual(['first SENT', 'second SENT'])
  })

  it('waits as long as the server asks', async () => {
    const there = server()
    const chat = chatOf(there.api)
    there.failNext(new Refusal('RATE_LIMITED', '', 20))
    chat.send('slow')
    await vi.advanceTimersByTimeAsync(19_000)
    expect(there.posted).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(texts(chat)).toEqual(['slow SENT'])
  })

  it('keeps a refused message with its reason and sends it when asked', async () => {
    const there = server()
    const chat = chatOf(there.api)
    there.failNext(new Refusal('ROOM_CLOSED', 'This session is over'))
    chat.send('late')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(chat.state.get().lines[0]).toMatchObject({ state: 'FAILED', reason: 'This session is over' })
    chat.again('key-0')
    await vi.advanceTimersByTimeAsync(0)
    expect(texts(chat)).toEqual(['late SENT'])
  })

  it('shows a message once when its answer was lost and the list already has it', async () => {
    const there = server()
    const chat = chatOf(there.api)
    there.failNext(new Refusal())
    chat.send('twice?')
    await vi.advanceTimersByTimeAsync(0)
    there.stored.push({ id: 'm9', clientKey: 'key-0', from: 'LEARNER', text: 'twice?', at: 1 })
    await chat.refresh()
    expect(texts(chat)).toEqual(['twice? SENT'])
  })

  it('counts what the other wrote since the page came, until it is looked at', async () => {
    const there = server()
    there.write('EXPERT', 'before')
    const chat = chatOf(there.api)
    await chat.refresh()
    expect(chat.state.get().unread).toBe(0)
    there.write('EXPERT', 'new')
    there.write('LEARNER', 'mine, from another tab')
    await chat.refresh()
    expect(chat.state.get().unread).toBe(1)
    chat.setOpen(true)
    expect(chat.state.get().unread).toBe(0)
  })
})
