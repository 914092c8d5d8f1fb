import type { Page } from '@playwright/test'

/** Sound stops for longer than this: the two did not hear each other. A silent Opus stream still says so 2.5 times a second. */
const GAP_MS = 900

/** The test's own watch over a session, apart from everything that the product measures. Epoch milliseconds. */
export class HearingLog {
  #heard = new Map<string, number[]>()

  /** From now on this page, through every reload, notes when packets of the other's voice arrive. Call before it opens. */
  async listen(page: Page, who: string): Promise<void> {
    const times: number[] = []
    this.#heard.set(who, times)
    await page.exposeFunction('noteHeard', (at: number) => void times.push(at))
    await page.addInitScript(noteArrivals)
  }

  /** Seconds in which both heard each other. */
  overlap(): number {
    const [first = [], second = []] = [...this.#heard.values()].map(stretches)
    let ms = 0
    for (const a of first)
      for (const b of second) ms += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
    return ms / 1_000
  }

  /** When this page last heard anything. */
  last(who: string): number {
    return this.#heard.get(who)?.at(-1) ?? 0
  }
}

interface Stretch {
  start: number
  end: number
}

function stretches(times: number[]): Stretch[] {
  const found: Stretch[] = []
  for (const at of times) {
    const open = found.at(-1)
    if (open && at - open.end <= GAP_MS) open.end = at
    else found.push({ start: at, end: at })
  }
  return found
}

/** Runs in the page before anything of ours: looks at every peer connection's inbound audio ten times a second. */
function noteArrivals(): void {
  const Real = window.RTCPeerConnection
  const open = new Set<RTCPeerConnection>()
  window.RTCPeerConnection = class extends Real {
    constructor(configuration?: RTCConfiguration) {
      super(configuration)
      open.add(this)
    }
  }
  const packets = new Map<string, number>()
  setInterval(async () => {
    for (const connection of open) {
      if (connection.connectionState === 'closed') open.delete(connection)
      const report = await connection.getStats().catch(() => null)
      report?.forEach((stats: RTCInboundRtpStreamStats & { id: string }) => {
        if (stats.type !== 'inbound-rtp' || stats.kind !== 'audio') return
        const before = packets.get(stats.id) ?? 0
        const now = stats.packetsReceived ?? 0
        packets.set(stats.id, now)
        if (now > before) (window as unknown as { noteHeard: (at: number) => void }).noteHeard(Date.now())
      })
    }
  }, 100)
}
