import { optionsFromEnvironment } from './options.ts'
import { startStripeSandbox } from './server.ts'

/** Starts the sandbox as a process of its own; Ctrl-C and SIGTERM end it in order. */
async function main(): Promise<void> {
  const running = await startStripeSandbox(optionsFromEnvironment(process.env))
  const stop = (): void => {
    running.close().then(
      () => process.exit(0),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  console.log(`Stripe sandbox (test) on ${running.url}`)
}

main().catch((error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `The Stripe sandbox cannot start: port ${process.env.STRIPE_SANDBOX_PORT ?? 4242} is taken by another program.`
      : `The Stripe sandbox cannot start: ${error.message}`,
  )
  process.exit(1)
})
