export interface PresencePage {
  /** Milliseconds between two words. */
  every: number
  /** Says that the page is here. */
  here(): void
  /** Says that it closes; must work while it does. */
  gone(): void
  /** Calls when the page is back: shown again, thawed, on the network again. @returns stops watching */
  onBack(back: () => void): () => void
  /** Calls when the page closes or is put away for the back button. @returns stops watching */
  onLeave(leave: () => void): () => void
}

/**
 * Says that the page is here, at once and again and again. Browsers slow the timers of a page behind others down and
 * stop those of a frozen one, so its return counts as a word too.
 *
 * @returns ends it, and says so
 */
export function keepPresent({ every, here, gone, onBack, onLeave }: PresencePage): () => void {
  here()
  const timer = setInterval(here, every)
  const watched = [onBack(here), onLeave(gone)]
  return () => {
    clearInterval(timer)
    for (const stop of watched) stop()
    gone()
  }
}
