import type { JobName, JobPayloads } from '#src/features/ports/jobs.ts'
import type { Ctx } from '#src/features/ports.ts'

type Handlers = { [N in JobName]: (ctx: Ctx, payload: JobPayloads[N]) => Promise<unknown> }

/** Job → use case. Each reads the state afresh and does nothing where there is nothing left to do. */
export const HANDLERS: Partial<Handlers> = {}
