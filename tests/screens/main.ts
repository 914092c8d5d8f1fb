import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '#local/root.ts'
import { explain } from '#local/supervisor/explain.ts'
import startForTests from '#tests/support/e2e/start-stack.ts'
import { openStage } from './stage.ts'
import { takeScreens } from './take-screens.ts'

/** `npm run screens`: plays the journey on a stack of its own and keeps eight of its screens in docs/screens. */
const folder = join(ROOT, 'docs/screens')
let failed = false
const stop = await startForTests().catch((error: unknown) => {
  console.error(explain(error))
  process.exit(1)
})
const stage = await openStage()
try {
  await mkdir(folder, { recursive: true })
  for (const file of await takeScreens(stage, folder)) console.log(`  ✓ ${file}`)
} catch (error) {
  failed = true
  console.error(explain(error))
} finally {
  await stage.close()
  await stop()
}
process.exit(failed ? 1 : 0)
