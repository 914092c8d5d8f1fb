import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './import-graph.ts'

const TESTS = 'tests/integration/bad-input/*.test.ts'

/** Sends nothing, and is right for everybody: who is signed out already is just that. */
const HARMLESS = ['leave']

/** Every function that a browser can call: what a file with 'use server' exports. */
const actions = sourceFiles('src')
  .map((path) => readFileSync(path, 'utf8'))
  .filter((text) => /^'use server'/m.test(text.split('\n', 1)[0] ?? ''))
  .flatMap((text) => [...text.matchAll(/^export (?:const|async function) (\w+)/gm)].map(([, name]) => name))

describe('the actions', () => {
  it('are each called with bad input by a test', () => {
    const tests = globSync(TESTS).map((path) => readFileSync(path, 'utf8'))
    const left = actions.filter(
      (name) => !tests.some((text) => new RegExp(`\\b${name}\\b[,)\\]]`).test(text)),
    )
    expect(actions.length).toBeGreaterThan(20)
    expect(left).toEqual(HARMLESS)
  })
})
