import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseDeclarations } from './parse.ts'
import type { Member, Shape, Space, Type } from './types.ts'

const ESM = fileURLToPath(import.meta.resolve('../../../../node_modules/stripe/esm'))
const files = new Map<string, Space>()

function fileAt(path: string): Space {
  let space = files.get(path)
  if (!space) {
    space = parseDeclarations(path, readFileSync(path, 'utf8'))
    files.set(path, space)
  }
  return space
}

/** Never more than one of a text's alternatives: these say "any other text" and "not only what is listed". */
const LOOSE = new Set(['OtherString'])

/** The named type without its name: a shape, or what an alias stands for. */
export function resolve(type: Type): Type {
  if (type.kind !== 'named') return type
  const [of] = type.of
  if (type.name === 'Emptyable' && of) {
    return { kind: 'union', of: [{ kind: 'null' }, { kind: 'literal', value: '' }, of] }
  }
  if (type.name === 'ApiList' && of) return { kind: 'object', shape: listOf(of) }
  // A class in the SDK, the text of the number on the wire.
  if (type.name === 'Decimal') return { kind: 'text' }
  if (LOOSE.has(type.name)) return { kind: 'absent' }
  for (let space: Space | undefined = type.inside; space; space = space.around) {
    const found = within(space, type.name.split('.'))
    if (found) return resolve(found)
  }
  throw new Error(`${type.inside.file} names ${type.name}, which the SDK does not declare`)
}

function within(space: Space, [first = '', ...rest]: string[]): Type | undefined {
  if (rest.length > 0) {
    const inner = space.spaces.get(first)
    const found = inner && within(inner, rest)
    if (found) return found
  } else {
    const shape = space.shapes.get(first)
    if (shape) return { kind: 'object', shape }
    const alias = space.aliases.get(first)
    if (alias) return alias
  }
  const from = space.imports.get(first)
  if (!from) return undefined
  const path = join(dirname(space.file), from.file.replace(/\.js$/, '.d.ts'))
  return existsSync(path) ? within(fileAt(path), from.name === '*' ? rest : [from.name, ...rest]) : undefined
}

const listOf = (of: Type): Shape => ({
  name: 'ApiList',
  members: new Map<string, Member>([
    ['object', { type: { kind: 'literal', value: 'list' }, optional: false }],
    ['data', { type: { kind: 'array', of }, optional: false }],
    ['has_more', { type: { kind: 'boolean' }, optional: false }],
    ['url', { type: { kind: 'text' }, optional: false }],
  ]),
})

/** All members of a shape, those of what it extends too; `void` is the SDK's way to say that there is none. */
export function membersOf(shape: Shape): Map<string, Member> {
  const base = shape.extends && resolve(shape.extends)
  const members = new Map(base?.kind === 'object' ? membersOf(base.shape) : [])
  for (const [name, member] of shape.members) if (member.type.kind !== 'absent') members.set(name, member)
  return members
}

const named = (name: string, inside: Space): Type => ({ kind: 'named', name, inside, of: [] })
/** An event is declared once for each of its types, and once for what they have in common. */
const BASE: Record<string, string> = { Event: 'EventBase' }

/** What the SDK declares a call to take and to answer, by the class and method that make it. */
export function callOf(resource: string, method: string): { takes: Type | undefined; answers: Type } {
  const path = join(ESM, 'resources', `${resource}.d.ts`)
  const source = readFileSync(path, 'utf8')
  const line = new RegExp(`^ {4}${method}\\((.*)\\): (Promise<Response<|ApiListPromise<)(.+?)>+;$`, 'm').exec(
    source,
  )
  if (!line) throw new Error(`The SDK declares no ${method} in ${resource}`)
  const [, taken = '', envelope = '', answered = ''] = line
  const params = /\bparams\??: ([\w.]+)/.exec(taken)?.[1]
  const inside = fileAt(path)
  const of = answered.split(' | ').map((name): Type => named(BASE[name] ?? name, inside))
  const answers: Type = of.length === 1 && of[0] ? of[0] : { kind: 'union', of }
  return {
    takes: params === undefined ? undefined : { kind: 'named', name: params, inside, of: [] },
    answers: envelope.startsWith('Api') ? { kind: 'object', shape: listOf(answers) } : answers,
  }
}

/** A type of a resource's file, by its name. */
export const declaredIn = (resource: string, name: string): Type => ({
  kind: 'named',
  name,
  inside: fileAt(join(ESM, 'resources', `${resource}.d.ts`)),
  of: [],
})

/** The listed texts of an alias. */
export function valuesOf(type: Type): string[] {
  const said = resolve(type)
  if (said.kind === 'union') return said.of.flatMap(valuesOf)
  return said.kind === 'literal' ? [String(said.value)] : []
}
