import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '#local/root.ts'
import { generateClient } from '#local/stack/prepare-code.ts'
import { explain } from '#local/supervisor/explain.ts'
import { hearInterruption } from '#local/supervisor/interruption.ts'
import { missingBrowser } from '#tests/support/e2e/chromium.ts'
import { startForTests } from '#tests/support/e2e/start-for-tests.ts'

/** `npm run screens`: plays the journey on a stack of its own and keeps eight of its screens in docs/screens. */
const folder = join(ROOT, 'docs/screens')
const interruption = hearInterruption()
try {
  const missing = missingBrowser()
  if (missing) throw new Error(missing)
  await interruption.work((signal) => generateClient(ROOT, signal))
  await interruption.hold((signal) => startForTests('npm run screens', signal))
  // Only now: their imports need the generated client.
  const { openStage } = await import('./stage.ts')
  const { takeScreens } = await import('./take-screens.ts')
  const stage = await interruption.hold(openStage)
  await mkdir(folder, { recursive: true })
  for (const file of await takeScreens(stage, folder)) console.log(`  ✓ ${file}`)
  await interruption.end(0)
} catch (error) {
  // Called off: what runs is being ended, and then this process.
  if (!interruption.signal.aborted) {
    console.error(explain(error))
    await interruption.end(1)
  }
}
