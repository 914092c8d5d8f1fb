/** The part of JSON Schema (as OpenAPI 3.0 writes it) that the contract uses. */
export interface Schema {
  $ref?: string
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean'
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  anyOf?: Schema[]
  allOf?: Schema[]
  enum?: (string | number | boolean)[]
  nullable?: boolean
  maxLength?: number
}

/** One call: what it takes (query or form body) and what it answers. */
export interface Operation {
  request: Schema
  response: Schema
}

export interface Contract {
  info: { version: string }
  paths: Record<string, Partial<Record<'get' | 'post' | 'delete', Operation>>>
  components: { schemas: Record<string, Schema> }
}

const PREFIX = '#/components/schemas/'

/** A reference to a named schema of the contract. */
export const ref = (name: string): Schema => ({ $ref: PREFIX + name })

/** Follows references and single `allOf` wrappers to the schema that says something. */
export function resolve(contract: Contract, schema: Schema): Schema {
  if (schema.$ref) {
    const target = contract.components.schemas[schema.$ref.slice(PREFIX.length)]
    if (!target) throw new Error(`The contract has no schema ${schema.$ref}`)
    return resolve(contract, target)
  }
  const [only] = schema.allOf ?? []
  return only ? resolve(contract, only) : schema
}
