import { invalidRequest, listed } from '../http/failure.ts'
import { type Contract, resolve, type Schema } from './schema.ts'

/** A parsed form: text at the leaves, as it came over the wire. */
export type FormTree = string | FormTree[] | { [key: string]: FormTree }

const inside = (path: string, key: string): string => (path ? `${path}[${key}]` : key)

/** Turns form text into typed parameters by the contract's schema, refusing what Stripe refuses. */
export function decode(contract: Contract, schema: Schema, value: FormTree, path = ''): unknown {
  const said = resolve(contract, schema)
  if (said.anyOf) {
    const alternatives = said.anyOf
    if (value === '' && said.nullable && !alternatives.some(({ enum: values }) => values?.includes('')))
      return null
    return decodeAny(contract, alternatives, value, path)
  }
  if (value === '' && said.nullable) return null
  if (value === '' && said.type !== 'object' && !said.enum?.includes('')) throw cannotBeUnset(path)
  switch (said.type) {
    case 'object':
      return decodeObject(contract, said, value, path)
    case 'array':
      return decodeArray(contract, said, value, path)
    case 'integer':
    case 'number':
      return decodeNumber(said, value, path)
    case 'boolean':
      if (value === 'true' || value === 'false') return value === 'true'
      throw invalidRequest(`Invalid boolean: ${printed(value)}`, path)
    case 'string':
      return decodeText(said, value, path)
    default:
      return value
  }
}

/** An empty value asks to unset a parameter: https://docs.stripe.com/error-codes#parameter-invalid-empty */
const cannotBeUnset = (path: string) =>
  invalidRequest(
    `You passed an empty string for '${path}'. We assume empty values are an attempt to unset a parameter; however ` +
      `'${path}' cannot be unset. You should remove '${path}' from your request or supply a non-empty value.`,
    path,
    'parameter_invalid_empty',
  )

const printed = (value: FormTree): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** The first alternative that fits; where none does, the complaint of the one nearest in kind. */
function decodeAny(contract: Contract, alternatives: Schema[], value: FormTree, path: string): unknown {
  const kind = typeof value === 'string' ? 'leaf' : Array.isArray(value) ? 'array' : 'object'
  let complaint: unknown
  for (const alternative of alternatives) {
    const type = resolve(contract, alternative).type
    const near = type === 'object' || type === 'array' ? type === kind : kind === 'leaf'
    try {
      return decode(contract, alternative, value, path)
    } catch (error) {
      if (near || complaint === undefined) complaint = error
    }
  }
  throw complaint
}

function decodeObject(contract: Contract, schema: Schema, value: FormTree, path: string): unknown {
  if (typeof value === 'string' || Array.isArray(value)) throw invalidRequest('Invalid object', path)
  const decoded: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    const at = inside(path, key)
    const known =
      schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined
    if (known) decoded[key] = decode(contract, known, inner, at)
    else if (schema.additionalProperties === true) decoded[key] = inner
    else if (schema.additionalProperties) {
      decoded[key] = decode(contract, schema.additionalProperties, inner, at)
    } else throw invalidRequest(`Received unknown parameter: ${at}`, at, 'parameter_unknown')
  }
  for (const key of schema.required ?? []) {
    if (key in decoded) continue
    const at = inside(path, key)
    throw invalidRequest(`Missing required param: ${at}.`, at, 'parameter_missing')
  }
  return decoded
}

function decodeArray(contract: Contract, schema: Schema, value: FormTree, path: string): unknown {
  if (!Array.isArray(value)) throw invalidRequest('Invalid array', path)
  return value.map((item, index) => decode(contract, schema.items ?? {}, item, `${path}[${index}]`))
}

function decodeNumber(schema: Schema, value: FormTree, path: string): number {
  const whole = schema.type === 'integer'
  if (typeof value === 'string' && (whole ? /^-?\d{1,15}$/ : /^-?\d+(\.\d+)?$/).test(value))
    return Number(value)
  throw invalidRequest(
    `Invalid ${whole ? 'integer' : 'decimal'}: ${printed(value)}`,
    path,
    whole ? 'parameter_invalid_integer' : undefined,
  )
}

function decodeText(schema: Schema, value: FormTree, path: string): string {
  if (typeof value !== 'string') throw invalidRequest('Invalid string', path)
  if (schema.enum && !schema.enum.includes(value)) {
    throw invalidRequest(`Invalid ${path}: must be one of ${listed(schema.enum.map(String))}`, path)
  }
  if (schema.maxLength !== undefined && value.length > schema.maxLength) {
    throw invalidRequest(
      `Invalid string: ${value.slice(0, 20)}…; must be at most ${schema.maxLength} characters`,
      path,
    )
  }
  return value
}
