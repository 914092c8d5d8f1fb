/** More tabs than a person reads at once; the oldest gives way to a seventh. */
export const STREAMS_OF_ONE = 6

interface OpenStream {
  close: (why: 'STOPPING' | 'DISPLACED') => void
  /** Whose it is; null for one that nobody in particular reads. */
  account: string | null
}

/**
 * Every open event stream of this process, in the order of opening. A server that is told to stop waits for its
 * open answers, and an event stream never ends by itself: they are closed from here, and browsers come back to the
 * next process. One account cannot hold more than a few of them.
 */
const shared = globalThis as { visavisStreams?: Set<OpenStream>; visavisStreamsClosed?: boolean }

function streams(): Set<OpenStream> {
  shared.visavisStreams ??= new Set()
  return shared.visavisStreams
}

/** @returns takes the stream out again */
export function registerStream(stream: OpenStream): () => void {
  if (shared.visavisStreamsClosed) {
    stream.close('STOPPING')
    return () => {}
  }
  streams().add(stream)
  const { account } = stream
  const own = account === null ? [] : [...streams()].filter((open) => open.account === account)
  for (const open of own.slice(0, Math.max(0, own.length - STREAMS_OF_ONE))) open.close('DISPLACED')
  return () => streams().delete(stream)
}

export function openStreams(): number {
  return streams().size
}

/** Closes all, and any that opens afterwards: the process is stopping. */
export function closeStreams(): void {
  shared.visavisStreamsClosed = true
  for (const open of [...streams()]) open.close('STOPPING')
}
