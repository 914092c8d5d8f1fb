import { describe, expect, it } from 'vitest'
import { isTooLarge, readSigned } from './signed-body.ts'

/** A body that notes how much of it was asked for. */
function posted(size: number, headers: Record<string, string>) {
  const read = { bytes: 0 }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (read.bytes >= size) return controller.close()
        const part = Math.min(1_000, size - read.bytes)
        read.bytes += part
        controller.enqueue(new Uint8Array(part).fill(97))
      },
    },
    { highWaterMark: 0 },
  )
  const init = { method: 'POST', body, duplex: 'half', headers } as RequestInit
  return { request: new Request('http://x.test/', init), read }
}

describe('the body of a webhook', () => {
  it('is read whole when it is signed and small enough', async () => {
    const { request } = posted(1_500, { 'stripe-signature': 't=1' })
    expect(await readSigned(request, 'stripe-signature', 2_000)).toEqual({
      body: 'a'.repeat(1_500),
      signature: 't=1',
    })
  })

  it('is not read at all without a signature', async () => {
    const { request, read } = posted(1_500, {})
    await expect(readSigned(request, 'stripe-signature', 2_000)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(read.bytes).toBe(0)
  })

  it('is not read at all when it says that it is too large', async () => {
    const { request, read } = posted(1_500, { authorization: 'x', 'content-length': '9000000' })
    const error = await readSigned(request, 'authorization', 2_000).catch((thrown: unknown) => thrown)
    expect(isTooLarge(error)).toBe(true)
    expect(read.bytes).toBe(0)
  })

  it('is dropped once it is too large, whatever it said', async () => {
    const { request, read } = posted(1_000_000, { authorization: 'x', 'content-length': '10' })
    const error = await readSigned(request, 'authorization', 2_000).catch((thrown: unknown) => thrown)
    expect(isTooLarge(error)).toBe(true)
    expect(read.bytes).toBeLessThan(10_000)
  })
})
