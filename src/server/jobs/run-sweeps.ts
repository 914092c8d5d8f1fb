import { setTimeout as wait } from 'node:timers/promises'
import { systemCtx } from '#src/server/ctx.ts'
import { log } from '#src/server/log/log.ts'
import { SWEEPS, type Sweep } from './sweeps.ts'

/** Runs every sweep in its rhythm until `signal` aborts. @returns when the last one has finished. */
export async function runSweeps(signal: AbortSignal): Promise<void> {
  await Promise.all(SWEEPS.map((sweep) => repeat(sweep, signal)))
}

async function repeat(sweep: Sweep, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await sweep.run(await systemCtx(`sweep ${sweep.name}`))
    } catch (error) {
      log().error({ error, sweep: sweep.name }, 'A sweep failed and will run again')
    }
    await wait(sweep.every, undefined, { signal }).catch(() => {})
  }
}
