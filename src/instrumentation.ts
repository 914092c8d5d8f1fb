import type { Instrumentation } from 'next'

/** Next calls this once per server, before the first request. Everything runs on Node; the guard keeps it out of
 * the bundle that Next makes for its other runtime. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { start } = await import('./server/process/start.ts')
  await start()
}

export const onRequestError: Instrumentation.onRequestError = async (...given) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { reportError } = await import('./server/process/report-error.ts')
  await reportError(...given)
}
