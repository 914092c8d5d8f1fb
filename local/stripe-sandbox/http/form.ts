import type { FormTree } from '../contract/decode.ts'
import { invalidRequest } from './failure.ts'

type Branch = { [key: string]: FormTree }

/** `a[b][0]` → `['a', 'b', '0']`. */
const keysOf = (name: string): string[] => {
  const [head = '', ...rest] = name.split('[')
  return [head, ...rest.map((part) => part.replace(/\]$/, ''))]
}

/**
 * Parses a query or form body as the SDK writes it: unescaped, indexed brackets (`line_items[0][quantity]=1`).
 * `a[]=x` is accepted too, as curl examples use it.
 */
export function parseForm(text: string): Branch {
  const root: Branch = Object.create(null)
  for (const [name, value] of new URLSearchParams(text)) {
    const keys = keysOf(name)
    let at = root
    for (const [index, key] of keys.entries()) {
      const name = key === '' ? String(Object.keys(at).length) : key
      if (index === keys.length - 1) at[name] = value
      else {
        at[name] ??= Object.create(null) as Branch
        const next = at[name]
        if (typeof next === 'string' || Array.isArray(next)) throw invalidRequest('Invalid object', keys[0])
        at = next
      }
    }
  }
  for (const key of Object.keys(root)) root[key] = withArrays(root[key] ?? '')
  return root
}

/** Objects whose keys are 0, 1, 2… are arrays. */
function withArrays(tree: FormTree): FormTree {
  if (typeof tree === 'string' || Array.isArray(tree)) return tree
  const entries = Object.entries(tree)
  if (entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => withArrays(inner))
  }
  return Object.fromEntries(entries.map(([key, inner]) => [key, withArrays(inner)]))
}
