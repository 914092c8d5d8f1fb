/** Where a stored portrait is served (app/media); undefined without one: initials then stand in for it. */
export function portraitUrl(key: string | null | undefined): string | undefined {
  return key ? `/media/${key}` : undefined
}
