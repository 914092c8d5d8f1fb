import { expect, type Page } from '@playwright/test'
import { HEARD_WITHIN, HEARTBEAT_EVERY } from '#src/domain/policy/session.ts'
import type { Figure } from './room.ts'

/** A figure, and when it first stood on the page. Epoch milliseconds. */
export interface Noted extends Figure {
  at: number
}

/** Every figure that one page shows of the meter, in order and through every reload, from its making on. */
export class FigureLog {
  readonly all: Noted[] = []

  static async of(page: Page): Promise<FigureLog> {
    const log = new FigureLog()
    await page.exposeFunction('noteFigure', (noted: Noted) => log.all.push(noted))
    await page.addInitScript(noteFigures)
    await page.evaluate(noteFigures)
    return log
  }

  /** What stands there now, or stood there last. */
  get last(): Noted {
    const last = this.all.at(-1)
    if (!last) throw new Error('This page has shown no meter')
    return last
  }

  /** Those that appeared within a stretch of time, and the one that stood there when it began. */
  during(start: number, end = Number.POSITIVE_INFINITY): Noted[] {
    const within = this.all.filter(({ at }) => at > start && at <= end)
    const before = this.all.findLast(({ at }) => at <= start)
    return before ? [before, ...within] : within
  }

  /** Of the running meter: when each figure was first there. */
  firstSeen(): Map<string, number> {
    const first = new Map<string, number>()
    for (const { seconds, amountMinor, status, at } of this.all)
      if (status === 'RUNNING')
        first.set(`${seconds}/${amountMinor}`, first.get(`${seconds}/${amountMinor}`) ?? at)
    return first
  }
}

/**
 * Once the meter runs, what it showed is never taken back.
 *
 * @param forGoodbye seconds that may be, when somebody has left
 */
export function expectNeverFalls(figures: readonly Figure[], forGoodbye = 0): void {
  const begun = figures.slice(figures.findIndex(({ status }) => status === 'RUNNING'))
  const falls = begun.filter(({ status, seconds }, index) => {
    const fell = (begun[index - 1]?.seconds ?? 0) - seconds
    return fell > (status === 'RUNNING' ? 0 : forGoodbye)
  })
  const shown = begun.map(({ status, seconds }) => `${seconds} ${status}`).join(', ')
  expect(falls, `it fell in ${shown}`).toEqual([])
}

/**
 * What nobody can prove when a connection breaks off; a goodbye costs nothing. It lasts from the last word of a page
 * to its silence. Seconds.
 */
export const LAG = (HEARTBEAT_EVERY + HEARD_WITHIN) / 1_000

/** From a break on a page counts no further than it takes to notice, and then shows no figure above the one it held. */
export function expectHeld(shown: FigureLog, brokenAt: number, until?: number): void {
  const [atTheBreak, ...after] = shown.during(brokenAt, until)
  const noticed = after.findIndex(({ status }) => /YOU_DROPPED|CANNOT_HEAR|OTHER_DROPPED/.test(status))
  const held = after[noticed]
  if (!atTheBreak || !held) throw new Error(`This page has not noticed: ${JSON.stringify(after)}`)
  expect(held.seconds).toBeLessThanOrEqual(atTheBreak.seconds + LAG)
  expect(after.slice(noticed).filter(({ seconds }) => seconds > held.seconds)).toEqual([])
}

/** Runs in the page: React writes all of a figure at once, so that whatever is noted stood there together. */
function noteFigures(): void {
  const { noteFigure } = window as unknown as { noteFigure: (noted: object) => void }
  let known = ''
  const note = () => {
    const meter = document.querySelector<HTMLElement>('[data-testid="meter"]')
    if (!meter) return
    const { status = '', seconds, amountMinor } = meter.dataset
    const key = `${status}/${seconds}/${amountMinor}`
    if (key === known) return
    known = key
    noteFigure({ status, seconds: Number(seconds), amountMinor: Number(amountMinor), at: Date.now() })
  }
  new MutationObserver(note).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-status', 'data-seconds', 'data-amount-minor'],
  })
}
