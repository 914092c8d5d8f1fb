/**
 * Every open event stream of this process. A server that is told to stop waits for its open answers, and an
 * event stream never ends by itself: they are closed from here, and browsers come back to the next process.
 */
const shared = globalThis as { visavisStreams?: Set<() => void>; visavisStreamsClosed?: boolean }

function streams(): Set<() => void> {
  shared.visavisStreams ??= new Set()
  return shared.visavisStreams
}

/** @returns takes the stream out again */
export function registerStream(close: () => void): () => void {
  if (shared.visavisStreamsClosed) close()
  else streams().add(close)
  return () => streams().delete(close)
}

export function openStreams(): number {
  return streams().size
}

/** Closes all, and any that opens afterwards: the process is stopping. */
export function closeStreams(): void {
  shared.visavisStreamsClosed = true
  for (const close of [...streams()]) close()
}
