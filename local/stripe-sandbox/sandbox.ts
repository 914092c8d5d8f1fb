import { Clock } from './clock.ts'
import { Deliverer } from './events/deliverer.ts'
import type { SandboxOptions, WebhookTarget } from './options.ts'
import { addEndpoint } from './resources/webhook-endpoints.ts'
import { PLATFORM, type RequestIdentity, Scope } from './scope.ts'
import { Database } from './store/database.ts'
import { runDueTimers } from './timers/run.ts'

/** One line of the log that the control API shows. */
export interface NotedRequest {
  id: string
  method: string
  path: string
  status: number
  account: string
  key: string | undefined
}

const LOG_LENGTH = 500
/** The longest that the sandbox sleeps before it looks at its timers again, in milliseconds. */
const LONGEST_NAP = 60_000

/** The state of one sandbox and what keeps it moving: its clock, its timers, its outbox. */
export class Sandbox {
  readonly options: SandboxOptions
  readonly db: Database
  readonly clock: Clock
  readonly deliverer: Deliverer
  /** Idempotency keys of calls that are being answered. */
  readonly running = new Set<string>()
  readonly log: NotedRequest[] = []
  publicUrl = ''
  private alarm: NodeJS.Timeout | undefined
  private closed = false

  constructor(options: SandboxOptions) {
    this.options = options
    this.db = new Database(options.stateFolder)
    this.clock = new Clock(this.db, options.startAt)
    this.deliverer = new Deliverer(this)
  }

  /** Called once the address is known. */
  open(publicUrl: string): void {
    this.publicUrl = publicUrl
    this.change(() => this.keepConfiguredEndpoints())
  }

  scope(account = PLATFORM, request: RequestIdentity | null = null): Scope {
    return new Scope(this.db, this.clock, this.publicUrl, account, request)
  }

  /** Commits a change with everything it leads to, then looks after what came due. */
  change<T>(work: () => T): T {
    const result = this.db.transaction(work)
    this.wake(0)
    return result
  }

  /** Moves the clock forward; all that comes due on the way happens in order, each at its time. */
  advanceTo(seconds: number): void {
    runDueTimers(this, seconds, true)
    this.change(() => this.clock.moveTo(seconds))
  }

  noteRequest(request: NotedRequest): void {
    this.log.push(request)
    if (this.log.length > LOG_LENGTH) this.log.shift()
  }

  /** Empties everything and starts the clock anew; the configured endpoints stay. */
  reset(): void {
    this.db.clear()
    this.log.length = 0
    this.clock.restart(this.options.startAt)
    this.change(() => this.keepConfiguredEndpoints())
  }

  wake(afterMs: number): void {
    if (this.closed) return
    clearTimeout(this.alarm)
    this.alarm = setTimeout(() => this.tick(), Math.max(0, Math.min(afterMs, LONGEST_NAP)))
    this.alarm.unref()
  }

  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.alarm)
    await this.deliverer.stop()
    this.db.close()
  }

  private tick(): void {
    if (this.closed) return
    runDueTimers(this, this.clock.now(), false)
    this.deliverer.pump()
    const timer = this.db.one('SELECT min(due) AS due FROM timers')?.due
    const delivery = this.deliverer.nextDueMs()
    const next = Math.min(
      timer === null || timer === undefined ? Number.POSITIVE_INFINITY : Number(timer) * 1000,
      delivery ?? Number.POSITIVE_INFINITY,
    )
    this.wake(next - this.clock.nowMs())
  }

  /** The endpoints given at the start; a changed address or secret replaces the old one. */
  private keepConfiguredEndpoints(): void {
    const { webhook, connectWebhook } = this.options
    this.keepEndpoint('configured_platform_endpoint', webhook, false)
    this.keepEndpoint('configured_connect_endpoint', connectWebhook, true)
  }

  private keepEndpoint(setting: string, target: WebhookTarget | undefined, connect: boolean): void {
    const scope = this.scope()
    const id = this.db.setting(setting)
    const kept = id === undefined ? undefined : scope.objects.find('webhook_endpoint', id)
    if (!target) {
      if (kept) scope.objects.remove('webhook_endpoint', kept.id)
    } else if (kept) {
      scope.objects.save('webhook_endpoint', { ...kept, url: target.url })
      scope.objects.hide('webhook_endpoint', kept.id, { secret: target.secret })
    } else {
      const { id: added } = addEndpoint(scope, { ...target, connect, description: 'From the configuration' })
      this.db.setSetting(setting, added)
    }
  }
}
