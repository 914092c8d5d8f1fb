import { describe, expect, it } from 'vitest'
import { keepLatest } from './keep-latest.ts'

function counted() {
  const made: string[] = []
  const kept = keepLatest<string>(2)
  const ask = (key: string) =>
    kept(key, async () => {
      made.push(key)
      return key.toUpperCase()
    })
  return { made, kept, ask }
}

describe('what is costly to make', () => {
  it('is made once for all who ask meanwhile and afterwards', async () => {
    const { made, ask } = counted()
    expect(await Promise.all([ask('a'), ask('a')])).toEqual(['A', 'A'])
    await ask('a')
    expect(made).toEqual(['a'])
  })

  it('gives way when it was asked for longest ago', async () => {
    const { made, ask } = counted()
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key)
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })

  it('is tried again after it failed', async () => {
    const { kept, ask } = counted()
    await expect(kept('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await ask('a')).toBe('A')
  })
})
