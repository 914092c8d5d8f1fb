import startForTests from './start-stack.ts'

// Keeps a stack for E2E_REUSE=1 until Ctrl-C.
const stop = await startForTests()
console.log('The stack runs. Ctrl-C ends it.')
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stop().then(() => process.exit(0)))
