/** Widths in which portraits are kept beside the full one of 512 px. */
const SMALLER = [128, 256]
const FULL = 512

/** Where a stored portrait is served (app/media); undefined without one: initials then stand in for it. */
export function portraitUrl(key: string | null | undefined): string | undefined {
  return key ? `/media/${key}` : undefined
}

/** A portrait's file and its smaller ones. */
export function portraitFiles(key: string): string[] {
  return [key, ...SMALLER.map((width) => atWidth(key, width))]
}

function atWidth(path: string, width: number): string {
  return path.replace(/\.(\w+)$/, `-${width}.$1`)
}

/** The same picture in all its widths, for an img's srcset. */
export function portraitSrcSet(key: string | null | undefined): string | undefined {
  const url = portraitUrl(key)
  if (!url) return undefined
  const smaller = SMALLER.map((width) => `${atWidth(url, width)} ${width}w`)
  return [...smaller, `${url} ${FULL}w`].join(', ')
}
