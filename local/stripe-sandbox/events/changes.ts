/** The old values of the top-level fields that an update changed, as events carry them in `previous_attributes`. */
export function changedFields<T extends object>(before: T, after: T): Record<string, unknown> {
  const fields = Object.entries(before) as [keyof T & string, unknown][]
  return Object.fromEntries(
    fields.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(after[name])),
  )
}
