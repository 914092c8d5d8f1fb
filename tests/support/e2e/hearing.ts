import type { Page } from '@playwright/test'

/** No sound for longer than this: the two did not hear each other. A silent Opus stream still sends 2.5 packets a second. */
const GAP_MS = 900

/** The test's own watch over a session, apart from everything that the product measures. Epoch milliseconds. */
export class HearingLog {
  #heard = new Map<string, Stretch[]>()

  /** From now on this page, through every reload, notes when packets of the other's voice arrive. Call before it opens. */
  async listen(page: Page, who: string): Promise<void> {
    const stretches: Stretch[] = []
    this.#heard.set(who, stretches)
    await page.exposeFunction('noteHeard', (start: number, end: number) => {
      const open = stretches.at(-1)
      if (open && start - open.end <= GAP_MS) open.end = Math.max(open.end, end)
      else stretches.push({ start, end })
    })
    await page.addInitScript(noteArrivals)
  }

  /** Seconds in which both heard each other, until then. */
  overlap(until: number): number {
    const [first = [], second = []] = [...this.#heard.values()]
    let ms = 0
    for (const a of first)
      for (const b of second) ms += Math.max(0, Math.min(a.end, b.end, until) - Math.max(a.start, b.start))
    return ms / 1_000
  }
}

interface Stretch {
  start: number
  end: number
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
  const known = new Map<string, { packets: number; at: number }>()
  const { noteHeard } = window as unknown as { noteHeard: (start: number, end: number) => void }
  setInterval(async () => {
    for (const connection of open) {
      if (connection.connectionState === 'closed') open.delete(connection)
      const report = await connection.getStats().catch(() => null)
      report?.forEach((stats: RTCInboundRtpStreamStats & { id: string }) => {
        if (stats.type !== 'inbound-rtp' || stats.kind !== 'audio') return
        const at = Date.now()
        const packets = stats.packetsReceived ?? 0
        const before = known.get(stats.id) ?? { packets: 0, at }
        known.set(stats.id, { packets, at })
        if (packets <= before.packets) return
        // A busy machine may look seldom: as many packets as a silent stream sends say that it never stopped.
        const wentOn = packets - before.packets >= ((at - before.at) / 1_000) * 2
        noteHeard(wentOn ? before.at : at, at)
      })
    }
  }, 100)
}
