import {
  type Contract,
  resolve as resolveSchema,
  type Schema,
} from '#local/stripe-sandbox/contract/schema.ts'
import { membersOf, resolve } from './sdk.ts'
import type { Shape, Type } from './types.ts'

/** The alternatives of a type or schema, sorted by kind, so that two can be held against each other. */
interface Sides<T> {
  nullable: boolean
  /** Listed texts and truth values; `''` stands beside `nullable`. */
  listed: Set<string>
  plain: Set<'boolean' | 'number' | 'text'>
  arrays: T[]
  objects: T[]
  anything: boolean
}

const none = <T>(): Sides<T> => ({
  nullable: false,
  listed: new Set(),
  plain: new Set(),
  arrays: [],
  objects: [],
  anything: false,
})

function sidesOfType(type: Type, into: Sides<Type> = none()): Sides<Type> {
  const said = resolve(type)
  switch (said.kind) {
    case 'union':
      for (const one of said.of) sidesOfType(one, into)
      break
    case 'null':
      into.nullable = true
      break
    case 'literal':
      if (said.value === '') into.nullable = true
      else into.listed.add(String(said.value))
      break
    case 'array':
      into.arrays.push(said.of)
      break
    case 'object':
      into.objects.push(said)
      break
    case 'anything':
      into.anything = true
      break
    case 'absent':
      break
    default:
      into.plain.add(said.kind as 'boolean' | 'number' | 'text')
  }
  return into
}

function sidesOfSchema(contract: Contract, schema: Schema, into: Sides<Schema> = none()): Sides<Schema> {
  if (schema.nullable) into.nullable = true
  const said = resolveSchema(contract, schema)
  if (said.nullable) into.nullable = true
  if (said.anyOf) for (const one of said.anyOf) sidesOfSchema(contract, one, into)
  else if (said.enum) {
    for (const value of said.enum) {
      if (value === '' || value === null) into.nullable = true
      else into.listed.add(String(value))
    }
  } else if (said.type === 'string') into.plain.add('text')
  else if (said.type === 'integer' || said.type === 'number') into.plain.add('number')
  else if (said.type === 'boolean') into.plain.add('boolean')
  else if (said.type === 'array') into.arrays.push(said.items ?? {})
  else if (said.type === 'object') into.objects.push(said)
  else into.anything = true
  return into
}

const difference = (one: Set<string>, other: Set<string>): string[] => [...one].filter((x) => !other.has(x))
/** Names a kind and says nothing more of it. */
const isStub = (schema: Schema): boolean =>
  schema.additionalProperties === true && Object.keys(schema.properties ?? {}).join() === 'id,object'

/** Says of what stands in it nothing at all. */
const isOpen = (schema: Schema): boolean => schema.additionalProperties === true && !schema.properties

const kindOf = (shape: Shape): string | undefined => {
  const object = membersOf(shape).get('object')
  return object?.type.kind === 'literal' ? String(object.type.value) : undefined
}

/** Holds schemas of the contract against types of the SDK, to the last nested field. */
export class Comparison {
  readonly complaints: string[] = []
  /** Where the contract lets anything pass that the SDK describes. */
  readonly open = new Set<string>()
  private readonly seen = new Map<Shape, Set<Schema>>()
  private readonly contract: Contract

  constructor(contract: Contract) {
    this.contract = contract
  }

  compare(schema: Schema, type: Type, at: string): void {
    const said = sidesOfSchema(this.contract, schema)
    const declared = sidesOfType(type)
    if (said.objects.some(isOpen) && declared.objects.length > 0) {
      this.open.add(at)
      return
    }
    const complain = (what: string) => this.complaints.push(`${at}: ${what}`)
    if (said.nullable !== declared.nullable) {
      complain(declared.nullable ? 'may be null, says the SDK' : 'is never null, says the SDK')
    }
    for (const value of difference(declared.listed, said.listed)) complain(`lacks the value ${value}`)
    for (const value of difference(said.listed, declared.listed)) complain(`has the value ${value} too many`)
    for (const kind of difference(declared.plain, said.plain)) complain(`is no ${kind}, but should be`)
    for (const kind of difference(said.plain, declared.plain)) complain(`should be no ${kind}`)
    if (said.anything && !declared.anything) complain('says nothing')
    if (said.arrays.length !== declared.arrays.length) complain('differs in being a list')
    for (const [index, of] of declared.arrays.entries()) {
      const items = said.arrays[index]
      if (items) this.compare(items, of, `${at}[]`)
    }
    this.compareObjects(said.objects, declared, at)
  }

  private compareObjects(schemas: Schema[], declared: Sides<Type>, at: string): void {
    const shapes = declared.objects.flatMap((one) => (one.kind === 'object' ? [one.shape] : []))
    const left = [...schemas]
    for (const shape of shapes) {
      const place = left.findIndex((schema) => this.isOf(schema, shape))
      const [schema] = place < 0 ? [] : left.splice(place, 1)
      if (schema && !isStub(schema)) this.compareShape(schema, shape)
      else if (!this.isForeign(shape)) {
        this.complaints.push(`${at}: ${schema ? 'says too little of' : 'lacks'} ${shape.name}`)
      }
    }
    if (left.length > 0 && !declared.anything) this.complaints.push(`${at}: has an object too many`)
  }

  /**
   * An object of a kind that the sandbox does not have. In the contract a stub stands for it, or, where its id can
   * stand in its place, nothing.
   */
  private isForeign(shape: Shape): boolean {
    const kind = kindOf(shape)
    const name = membersOf(shape).has('deleted') ? `deleted_${kind}` : kind
    return kind !== undefined && kind !== 'list' && !this.contract.components.schemas[name ?? '']
  }

  private isOf(schema: Schema, shape: Shape): boolean {
    const kind = schema.properties?.object?.enum?.[0]
    const deleted = Boolean(schema.properties?.deleted) === membersOf(shape).has('deleted')
    return deleted && (kind === undefined || String(kind) === kindOf(shape))
  }

  private compareShape(schema: Schema, shape: Shape): void {
    const at = shape.name
    const seen = this.seen.get(shape) ?? new Set()
    if (seen.has(schema)) return
    this.seen.set(shape, seen.add(schema))
    const members = membersOf(shape)
    if (shape.others && typeof schema.additionalProperties === 'object') {
      this.compare(schema.additionalProperties, shape.others, `${at}{}`)
    } else if (Boolean(shape.others) !== (typeof schema.additionalProperties === 'object')) {
      this.complaints.push(`${at}: differs in taking any name`)
    }
    const properties = schema.properties ?? {}
    const required = new Set(schema.required)
    for (const name of new Set([...members.keys(), ...Object.keys(properties)])) {
      const member = members.get(name)
      const property = properties[name]
      if (!property) this.complaints.push(`${at}: lacks ${name}`)
      else if (!member) this.complaints.push(`${at}: has ${name} too many`)
      else {
        if (required.has(name) === member.optional) {
          this.complaints.push(
            `${at}.${name}: ${member.optional ? 'may be absent' : 'is always there'}, says the SDK`,
          )
        }
        this.compare(property, member.type, `${at}.${name}`)
      }
    }
  }
}
