import { explain } from '#local/supervisor/explain.ts'
import { writeCameraFile } from './camera.ts'
import { startForTests } from './start-for-tests.ts'

/** Playwright's global set-up. @returns ends the stack */
export default async function setup(): Promise<() => Promise<void>> {
  try {
    const { stop } = await startForTests('the journeys in a browser')
    await writeCameraFile()
    return stop
  } catch (error) {
    throw new Error(explain(error), { cause: error })
  }
}
