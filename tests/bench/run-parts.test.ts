import { describe, expect, it } from 'vitest'
import type { Interruption } from '#local/supervisor/interruption.ts'
import { chooseParts, type Parts, runParts } from './run-parts.ts'

const interruption = { signal: new AbortController().signal } as Interruption
const measured = (value: number) => ({
  run: async () => [{ name: 'a figure', unit: 'ms', value, target: { atMost: 10 } }],
})
const PARTS: Parts = {
  good: async () => measured(9),
  slow: async () => measured(11),
  broken: async () => ({ run: () => Promise.reject(new Error('no database')) }),
  unloadable: () => Promise.reject(new Error('no such module')),
}
const run = (names: string[]) => runParts(PARTS, names, interruption, () => {})

describe('running the benchmarks', () => {
  it('measures the other parts when one fails, and counts that one as missed with its reason', async () => {
    const { sections, missed } = await run(['broken', 'unloadable', 'good'])
    expect(missed).toBe(2)
    expect(sections[0]).toBe('## broken\n\nMISSED, for it could not be measured: no database')
    expect(sections[1]).toContain('no such module')
    expect(sections[2]).toMatch(/a figure \| 9\.00 ms \| ≤ 10 ms \| met/)
  })

  it('counts each target that is not met', async () => {
    expect(await run(['slow', 'good'])).toMatchObject({ missed: 1 })
    expect((await run(['slow'])).sections[0]).toContain('MISSED')
  })

  it('runs what was asked for, all of it when nothing was, and refuses what there is not', () => {
    expect(chooseParts(PARTS, ['slow', 'good'])).toEqual(['slow', 'good'])
    expect(chooseParts(PARTS, [])).toEqual(['good', 'slow', 'broken', 'unloadable'])
    expect(() => chooseParts(PARTS, ['good', 'slwo'])).toThrow(
      'There is no benchmark "slwo": give some of good, slow, broken, unloadable, or none for all.',
    )
    expect(() => chooseParts(PARTS, ['constructor'])).toThrow('There is no benchmark')
  })
})
