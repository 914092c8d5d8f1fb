/** Joins class names and leaves out what is empty, so that a condition can stand in the list. */
export function cx(...parts: (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
