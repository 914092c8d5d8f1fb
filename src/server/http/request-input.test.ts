import { describe, expect, it } from 'vitest'
import { entriesOf, readBody, requestInput } from './request-input.ts'

const post = (body: string, type = 'application/json') =>
  new Request('http://x.test/', { method: 'POST', body, headers: { 'content-type': type } })

describe('the input of a route', () => {
  it('is the query of a GET, with lists where a name repeats', async () => {
    const request = new Request('http://x.test/?q=bread&language=en&language=fr')
    expect(await requestInput(request)).toEqual({ q: 'bread', language: ['en', 'fr'] })
  })

  it('is the JSON of a POST', async () => {
    expect(await requestInput(post('{"a":1}'))).toEqual({ a: 1 })
    expect(await requestInput(post(''))).toEqual({})
  })

  it.each([
    ['a form, which other sites can send', post('a=1', 'application/x-www-form-urlencoded')],
    ['text, which other sites can send', post('{"a":1}', 'text/plain')],
    ['broken JSON', post('{"a":')],
    ['more than may be sent', post(JSON.stringify('x'.repeat(70_000)))],
  ])('is refused when it is %s', async (_what, request) => {
    await expect(requestInput(request)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('stops reading a body that never ends', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1_000
        controller.enqueue(new Uint8Array(1_000))
      },
    })
    const init = { method: 'POST', body: endless, duplex: 'half' } as RequestInit
    await expect(readBody(new Request('http://x.test/', init), 10_000)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    expect(sent).toBeLessThan(50_000)
  })

  it('is nothing that we could answer for when the reader leaves in the middle of it', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })),
    })
    const init = { method: 'POST', body: broken, duplex: 'half' } as RequestInit
    await expect(readBody(new Request('http://x.test/', init), 10_000)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { reason: 'aborted' },
    })
  })

  it('has at most 200 fields, whether names repeat or not', async () => {
    const query = (names: string[]) =>
      new Request(`http://x.test/?${names.map((name) => `${name}=1`).join('&')}`)
    const same = Array.from({ length: 200 }, () => 'a')
    expect(await requestInput(query(same))).toEqual({ a: same.map(() => '1') })
    for (const names of [[...same, 'a'], Array.from({ length: 201 }, (_, index) => `n${index}`)])
      await expect(requestInput(query(names))).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('leaves out what Next adds to its forms, and cannot reach the prototype', () => {
    const form = new FormData()
    form.set('$ACTION_REF_1', '')
    form.set('__proto__', 'x')
    form.set('name', 'Ada')
    const entries = entriesOf(form)
    expect(Object.keys(entries)).not.toContain('$ACTION_REF_1')
    expect(Object.getPrototypeOf(entries)).toBe(Object.prototype)
    expect(entries.name).toBe('Ada')
  })
})
