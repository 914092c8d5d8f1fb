/**
 * Keeps what is costly to make, in the memory of this process: the `most` that were asked for last. Whoever asks for
 * the same while it is being made waits for that one; what failed is not kept.
 */
export function keepLatest<T>(most: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>()
  return (key, make) => {
    const known = kept.get(key)
    // Taken out and put in again: a Map remembers in which order.
    kept.delete(key)
    const value = known ?? make()
    kept.set(key, value)
    if (!known)
      value.catch(() => {
        if (kept.get(key) === value) kept.delete(key)
      })
    const oldest = kept.size > most ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
    return value
  }
}
