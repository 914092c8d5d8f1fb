/**
 * What an ICU message asks for: `amount`, `count plural`, `<em>`, sorted and without repeats. Branches of
 * plural and select are looked into, their own words are not taken for arguments.
 */
export function icuArguments(message: string): string[] {
  const found = new Set<string>()
  for (const [, tag] of message.matchAll(/<(\w+)>/g)) found.add(`<${tag}>`)
  collect(message, found)
  return [...found].sort()
}

function collect(text: string, found: Set<string>): void {
  for (const block of blocks(text)) {
    const [, name, kind, rest] = /^\s*(\w+)\s*(?:,\s*(\w+)\s*(?:,(.*))?)?$/s.exec(block) ?? []
    if (!name) throw new SyntaxError(`not an ICU argument: {${block}}`)
    found.add(kind ? `${name} ${kind}` : name)
    if (rest && (kind === 'plural' || kind === 'select' || kind === 'selectordinal'))
      for (const branch of blocks(rest)) collect(branch, found)
  }
}

/** The insides of the outermost braces. */
function blocks(text: string): string[] {
  const inside: string[] = []
  let depth = 0
  let from = 0
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '{' && depth++ === 0) from = index + 1
    if (text[index] === '}' && --depth === 0) inside.push(text.slice(from, index))
    if (depth < 0) break
  }
  if (depth !== 0) throw new SyntaxError(`braces do not match: ${text}`)
  return inside
}
