/** Work done side by side of which one failure makes the rest pointless. */
export type Together = {
  /** Aborted by the first failure, or by whoever called it all off. */
  signal: AbortSignal
  /**
   * Like Promise.all, but it waits until all have come to their end, so that everything they started is known to
   * whoever must clean up; rejects with the failure that came first.
   */
  all: <const T extends readonly unknown[]>(
    work: T,
  ) => Promise<{ -readonly [index in keyof T]: Awaited<T[index]> }>
}

export function firstFailureEndsAll(outer?: AbortSignal): Together {
  const failed = new AbortController()
  const signal = outer ? AbortSignal.any([outer, failed.signal]) : failed.signal
  return {
    signal,
    async all(work) {
      const settled = await Promise.allSettled(
        work.map(async (piece) => {
          try {
            return await piece
          } catch (error) {
            failed.abort(error)
            throw error
          }
        }),
      )
      if (settled.some(({ status }) => status === 'rejected')) throw signal.reason
      return settled.map((result) => (result.status === 'fulfilled' ? result.value : undefined)) as never
    },
  }
}
