import { explain } from '#local/supervisor/explain.ts'
import { startForTests } from './start-for-tests.ts'

/** Playwright's global set-up. @returns ends the stack */
export default async function setup(): Promise<() => Promise<void>> {
  try {
    return (await startForTests('the journeys in a browser')).stop
  } catch (error) {
    throw new Error(explain(error), { cause: error })
  }
}
