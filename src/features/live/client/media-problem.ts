export type MediaProblem =
  /** The reader, the browser or the system said no. */
  | 'DENIED'
  /** There is no such device. */
  | 'MISSING'
  /** Another program has it. */
  | 'IN_USE'
  /** It was there and stopped: unplugged, or taken by a telephone call. */
  | 'STOPPED'
  /** This browser cannot do it, or the page is not on https. */
  | 'UNSUPPORTED'

const BY_NAME: Record<string, MediaProblem> = {
  NotAllowedError: 'DENIED',
  PermissionDeniedError: 'DENIED',
  SecurityError: 'DENIED',
  NotFoundError: 'MISSING',
  DevicesNotFoundError: 'MISSING',
  OverconstrainedError: 'MISSING',
  NotReadableError: 'IN_USE',
  TrackStartError: 'IN_USE',
  AbortError: 'IN_USE',
}

/** What getUserMedia's error means to the person in front of it. */
export function mediaProblem(error: unknown): MediaProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  return BY_NAME[name] ?? 'UNSUPPORTED'
}

export type Browser = 'IOS' | 'ANDROID' | 'FIREFOX' | 'SAFARI' | 'CHROMIUM'

/** Where a permission is given back differs by browser; all Chromium ones have it in the address bar. */
export function browserOf(userAgent: string): Browser {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'IOS'
  if (/Android/.test(userAgent)) return 'ANDROID'
  if (/Firefox\//.test(userAgent)) return 'FIREFOX'
  return /Safari\//.test(userAgent) && !/Chrom(e|ium)\//.test(userAgent) ? 'SAFARI' : 'CHROMIUM'
}
