import type { Member, Shape, Space, Type } from './types.ts'

const TOKEN = /[\w$.]+|'[^']*'|[{}()[\]<>|&;:,?=]/g
const WORDS: Record<string, Type> = {
  string: { kind: 'text' },
  number: { kind: 'number' },
  boolean: { kind: 'boolean' },
  null: { kind: 'null' },
  void: { kind: 'absent' },
  unknown: { kind: 'anything' },
  object: { kind: 'anything' },
  true: { kind: 'literal', value: true },
  false: { kind: 'literal', value: false },
}

/** Reads a declaration file into what it declares. Whatever it does not understand stops it. */
export function parseDeclarations(file: string, source: string): Space {
  const text = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\/\/.*$/gm, '')
  const top = spaceOf(file, '', undefined)
  for (const [, names = '', from = ''] of text.matchAll(
    /^(?:import|export) \{([^}]*)\} from '([^']+)';$/gm,
  )) {
    for (const one of names.split(',')) {
      const [original = '', local = original] = one.trim().split(' as ')
      top.imports.set(local, { file: from, name: original })
    }
  }
  for (const [, local = '', from = ''] of text.matchAll(/^import \* as (\w+) from '([^']+)';$/gm)) {
    top.imports.set(local, { file: from, name: '*' })
  }
  const body = text.replaceAll(/^(?:import|export) (?:\*|\{|type \{)[^;]*;$/gm, '')
  new Parser(body.match(TOKEN) ?? [], file).declarations(top)
  return top
}

const spaceOf = (file: string, name: string, around: Space | undefined): Space => ({
  file,
  name,
  around,
  shapes: new Map(),
  aliases: new Map(),
  spaces: new Map(),
  imports: new Map(),
})

const inside = (space: Space, name: string): string => (space.name ? `${space.name}.${name}` : name)

class Parser {
  private readonly tokens: string[]
  private readonly file: string
  private at = 0

  constructor(tokens: string[], file: string) {
    this.tokens = tokens
    this.file = file
  }

  private next(): string {
    const token = this.tokens[this.at]
    if (token === undefined) throw new Error(`${this.file} ends too soon`)
    this.at += 1
    return token
  }

  private has(token: string): boolean {
    if (this.tokens[this.at] !== token) return false
    this.at += 1
    return true
  }

  private expect(token: string): void {
    const found = this.next()
    if (found === token) return
    const around = this.tokens.slice(Math.max(0, this.at - 12), this.at + 4).join(' ')
    throw new Error(`${this.file}: expected ${token}, found ${found} in: ${around}`)
  }

  declarations(space: Space): void {
    while (this.at < this.tokens.length && this.tokens[this.at] !== '}') {
      const word = this.next()
      if (['declare', 'export', ';'].includes(word)) continue
      if (word === 'class' || word === 'abstract' || word === 'const' || word === 'function') this.skip(word)
      // Inside a namespace: what the file has imported, under the same or another name.
      else if (word === 'import') this.skip(word)
      else if (word === '{') this.past('}')
      else if (word === 'namespace') this.namespace(space)
      else if (word === 'interface') this.interface(space)
      else if (word === 'type') this.alias(space)
      else throw new Error(`${this.file}: ${word} is no declaration`)
    }
  }

  private namespace(space: Space): void {
    const name = this.next()
    const inner = space.spaces.get(name) ?? spaceOf(this.file, inside(space, name), space)
    space.spaces.set(name, inner)
    this.expect('{')
    this.declarations(inner)
    this.expect('}')
  }

  private interface(space: Space): void {
    const name = this.next()
    if (this.tokens[this.at] === '<') {
      this.skip('interface')
      return
    }
    const base = this.has('extends') ? this.type(space) : undefined
    const shape = this.shape(space, inside(space, name))
    space.shapes.set(name, base ? { ...shape, extends: base } : shape)
  }

  private alias(space: Space): void {
    const name = this.next()
    if (this.tokens[this.at] === '<') {
      this.skip('type')
      return
    }
    this.expect('=')
    space.aliases.set(name, this.type(space))
    this.expect(';')
  }

  /** Past a declaration that holds no data: to its closing brace, or its semicolon. */
  private skip(word: string): void {
    const braced = ['abstract', 'class', 'interface'].includes(word)
    for (let depth = 0; ; ) {
      const token = this.next()
      if (token === '{') depth += 1
      if (token === '}') depth -= 1
      if (depth === 0 && token === (braced ? '}' : ';')) return
    }
  }

  private past(token: string): void {
    while (this.next() !== token);
  }

  private shape(space: Space, name: string): Shape {
    const members = new Map<string, Member>()
    let others: Type | undefined
    this.expect('{')
    while (!this.has('}')) {
      if (this.has('[')) {
        this.next()
        this.expect(':')
        this.expect('string')
        this.expect(']')
        this.expect(':')
        others = this.type(space)
      } else {
        const member = this.next().replaceAll("'", '')
        const optional = this.has('?')
        this.expect(':')
        members.set(member, { type: this.type(space), optional })
      }
      this.expect(';')
    }
    return { name, members, ...(others ? { others } : {}) }
  }

  private type(space: Space): Type {
    const of = [this.single(space)]
    while (this.has('|')) of.push(this.single(space))
    // `string & Record<never, never>` is how the SDK writes "any other text".
    if (this.has('&')) this.single(space)
    return of.length === 1 && of[0] ? of[0] : { kind: 'union', of }
  }

  private single(space: Space): Type {
    if (this.tokens[this.at] === '{') return { kind: 'object', shape: this.shape(space, space.name) }
    const word = this.next()
    if (word.startsWith("'")) return { kind: 'literal', value: word.slice(1, -1) }
    const plain = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
    if (plain) return plain
    if (!/^[\w$.]+$/.test(word)) throw new Error(`${this.file}: ${word} is no type`)
    const of: Type[] = []
    if (this.has('<')) {
      do of.push(this.type(space))
      while (this.has(','))
      this.expect('>')
    }
    if (word === 'Array' && of[0]) return { kind: 'array', of: of[0] }
    return { kind: 'named', name: word, inside: space, of }
  }
}
