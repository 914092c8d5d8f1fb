import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { ROOT } from '../root.ts'

/** A test that failed: where it stands, its whole name, and the first lines of why. */
export type Failure = { file: string; name: string; why: string }

type VitestReport = {
  testResults: {
    name: string
    message?: string
    status: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] | null }[]
  }[]
}
type PlaywrightSuite = {
  suites?: PlaywrightSuite[]
  specs: {
    file: string
    title: string
    tests: { status: string; results: { error?: { message?: string } }[] }[]
  }[]
}
type PlaywrightReport = { suites: PlaywrightSuite[]; errors: { message?: string }[] }

const LINES_OF_WHY = 12

/**
 * The failed tests of a runner's report, to be named once more at the end of the run: a failure printed among
 * thousands of lines is lost to whoever is shown only the last ones.
 * @returns none for a report that is missing or that no runner wrote
 */
export async function failuresOf(report: string): Promise<Failure[]> {
  const text = await readFile(report, 'utf8').catch(() => null)
  if (text === null) return []
  const content = JSON.parse(text) as VitestReport | PlaywrightReport
  return 'suites' in content ? ofPlaywright(content) : ofVitest(content)
}

function ofVitest({ testResults }: VitestReport): Failure[] {
  return testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed')
    // A file that does not load has no failed test of its own.
    if (failed.length === 0 && file.status === 'failed')
      return [failure(relative(ROOT, file.name), 'the file itself', file.message)]
    return failed.map(({ fullName, failureMessages }) =>
      failure(relative(ROOT, file.name), fullName, failureMessages?.join('\n')),
    )
  })
}

function ofPlaywright({ suites, errors }: PlaywrightReport): Failure[] {
  return [
    ...errors.map(({ message }) => failure('playwright.config.ts', 'the run itself', message)),
    ...suites.flatMap(ofSuite),
  ]
}

function ofSuite({ suites = [], specs }: PlaywrightSuite): Failure[] {
  const failed = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) =>
        failure(`tests/e2e/${file}`, title, results.find(({ error }) => error)?.error?.message),
      ),
  )
  return [...failed, ...suites.flatMap(ofSuite)]
}

function failure(file: string, name: string, message = ''): Failure {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('at '))
  return { file, name, why: lines.slice(0, LINES_OF_WHY).join('\n') }
}
