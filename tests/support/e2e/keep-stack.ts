import { hearInterruption } from '#local/supervisor/interruption.ts'
import { startForTests } from './start-for-tests.ts'

// Keeps a stack for E2E_REUSE=1 until Ctrl-C.
const interruption = hearInterruption(0)
await interruption.hold((signal) => startForTests('a stack kept for E2E_REUSE', signal))
console.log('The stack runs. Ctrl-C ends it.')
