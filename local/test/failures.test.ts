import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from '../root.ts'
import { failuresOf } from './failures.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-failures-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function report(content: object): Promise<string> {
  const file = join(folder, 'report.json')
  await writeFile(file, JSON.stringify(content))
  return file
}

describe('naming what failed in a test run', () => {
  it('gives the file, the name and the reason of a failed test, without the stack', async () => {
    const file = await report({
      testResults: [
        {
          name: join(ROOT, 'src/a.test.ts'),
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'fine', failureMessages: [] },
            {
              status: 'failed',
              fullName: 'a sum is right',
              failureMessages: ['\u001b[31mError: 1 is not 2\u001b[39m\n    at src/a.test.ts:3:1'],
            },
          ],
        },
      ],
    })
    expect(await failuresOf(file)).toEqual([
      { file: 'src/a.test.ts', name: 'a sum is right', why: 'Error: 1 is not 2' },
    ])
  })

  it('names a file that did not load', async () => {
    const file = await report({
      testResults: [
        { name: join(ROOT, 'src/b.test.ts'), status: 'failed', message: 'no such', assertionResults: [] },
      ],
    })
    expect(await failuresOf(file)).toMatchObject([{ file: 'src/b.test.ts', why: 'no such' }])
  })

  it('finds failed journeys at any depth, those that passed at the second try among them', async () => {
    const spec = (title: string, status: string) => ({
      file: 'room/x.spec.ts',
      title,
      tests: [{ status, results: [{ error: { message: `${title} broke` } }, {}] }],
    })
    const file = await report({
      errors: [{ message: 'the stack did not start' }],
      suites: [
        { specs: [spec('fine', 'expected')], suites: [{ specs: [spec('one', 'unexpected')] }] },
        { specs: [spec('two', 'flaky')] },
      ],
    })
    expect((await failuresOf(file)).map(({ name, why }) => [name, why])).toEqual([
      ['the run itself', 'the stack did not start'],
      ['one', 'one broke'],
      ['two', 'two broke'],
    ])
  })

  it('has nothing to say of a report that was never written', async () => {
    expect(await failuresOf(join(folder, 'never-written.json'))).toEqual([])
  })
})
