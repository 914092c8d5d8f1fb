import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { circles, importsOf, sourceFiles } from './import-graph.ts'
import { LAYERS, type Layer } from './import-rules.ts'

const files = sourceFiles('src')
const isTest = (path: string) => /\.test(-support)?\.tsx?$/.test(path)
const imports = files.filter((path) => !isTest(path)).flatMap(importsOf)
const layerOf = (path: string): Layer | undefined => LAYERS.find(({ owns }) => owns.test(path))
const where = ({ from, line, to }: { from: string; line: number; to: string }) =>
  `${from}:${line} imports ${to}`

describe('the house', () => {
  it('has a room for every source file', () => {
    expect(files.filter((path) => !layerOf(path))).toEqual([])
  })

  it('lets each layer import only what it may', () => {
    const wrong = imports.filter(({ from, to, ours }) => {
      if (!ours) return false
      const own = layerOf(from)
      const other = layerOf(to)
      return other === undefined || (own !== other && !own?.may.includes(other.name))
    })
    expect(wrong.map(where)).toEqual([])
  })

  it('keeps frameworks and providers out of the layers that must not know them', () => {
    const wrong = imports.filter(
      ({ from, to, ours }) => !ours && layerOf(from)?.never?.some((name) => name.test(to)),
    )
    expect(wrong.map(where)).toEqual([])
  })

  it('reaches another context through its use cases, never through its repo', () => {
    const context = (path: string) => path.match(/^src\/features\/([^/]+)\//)?.[1]
    const wrong = imports.filter(
      ({ from, to }) =>
        to.endsWith('.repo.ts') && context(from) !== context(to) && !from.startsWith('src/server/'),
    )
    expect(wrong.map(where)).toEqual([])
  })

  it('has no circles', () => {
    expect(circles(imports).map((ring) => ring.join(' → '))).toEqual([])
  })

  it('has no barrel files: nothing is imported through an index', () => {
    expect(files.filter((path) => /\/index\.tsx?$/.test(path))).toEqual([])
  })

  // NEXT_RUNTIME is no setting: Next's bundler puts it in and cuts the branch by it.
  it('reads the environment in one place', () => {
    const readers = files.filter(
      (path) =>
        path !== 'src/env.ts' &&
        !isTest(path) &&
        /process\.env(?!\.NEXT_RUNTIME)/.test(readFileSync(path, 'utf8')),
    )
    expect(readers).toEqual([])
  })

  it('keeps every file short enough to do one thing', () => {
    const long = [...files, ...sourceFiles('local')].filter(
      (path) => readFileSync(path, 'utf8').split('\n').length > 400,
    )
    expect(long).toEqual([])
  })
})
