/** So long after the other's microphone is there its first packet may take before anybody is alarmed. */
const FIRST_WORD_WITHIN = 2_500

/** Whether the other's voice has had no time to arrive yet: then its absence says nothing. */
export class FirstWord {
  #since: number | null = null
  #came = false

  /**
   * @param there their microphone is there, and this page connected
   * @param hears their voice arrives
   * @param at milliseconds of any steady clock
   */
  isAwaited(there: boolean, hears: boolean, at: number): boolean {
    if (!there) {
      this.#since = null
      this.#came = false
      return false
    }
    this.#since ??= at
    this.#came ||= hears
    return !this.#came && at - this.#since < FIRST_WORD_WITHIN
  }
}
