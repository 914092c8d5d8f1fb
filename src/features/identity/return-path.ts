const MAX_LENGTH = 1_000
/** Only to resolve against: a path that leaves it was not a path of ours. */
const BASE = 'https://here.invalid'

/**
 * Where to go on after signing in: a path of our own pages, or null. What a browser would read as another host
 * (`//evil.example`, `/\evil.example`, control characters in between) is none; nor are routes of the API.
 */
export function returnPath(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > MAX_LENGTH || !/^\/(?![/\\])/.test(value)) return null
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, and then see another path
  if (/[\u0000-\u0020\\\u007f]/.test(value)) return null
  let url: URL
  try {
    url = new URL(value, BASE)
  } catch {
    return null
  }
  if (url.origin !== BASE || url.pathname.startsWith('//') || url.pathname.startsWith('/api/')) return null
  return url.pathname + url.search + url.hash
}
