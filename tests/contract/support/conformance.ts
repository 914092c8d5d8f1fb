import { Ajv, type ValidateFunction } from 'ajv'
import { loadContract } from '#local/stripe-sandbox/contract/load.ts'
import type { Schema } from '#local/stripe-sandbox/contract/schema.ts'
import { compileRoutes } from '#local/stripe-sandbox/http/router.ts'
import { ROUTES } from '#local/stripe-sandbox/http/routes.ts'

const contract = loadContract()
const find = compileRoutes(ROUTES)

/**
 * OpenAPI 3.0 as plain JSON Schema: `nullable` becomes an alternative, and an object says no more than its
 * declaration, so that a field which the SDK does not know is a violation.
 */
function strict(schema: Schema): object {
  const { nullable, properties, items, anyOf, allOf, additionalProperties, ...rest } = schema
  const closed = properties && Object.keys(properties).length > 0 && typeof additionalProperties !== 'object'
  const said = {
    ...rest,
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, inner]) => [key, strict(inner)]),
          ),
        }
      : {}),
    ...(closed ? { additionalProperties: false } : {}),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: strict(additionalProperties) }
      : {}),
    ...(items ? { items: strict(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(strict) } : {}),
    ...(allOf ? { allOf: allOf.map(strict) } : {}),
  }
  return nullable ? { anyOf: [said, { type: 'null' }] } : said
}

const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false })
ajv.addSchema({
  $id: 'stripe',
  components: {
    schemas: Object.fromEntries(
      Object.entries(contract.components.schemas).map(([name, schema]) => [name, strict(schema)]),
    ),
  },
})

const compiled = new Map<string, ValidateFunction>()

function validatorFor(key: string, schema: Schema): ValidateFunction {
  let validate = compiled.get(key)
  if (!validate) {
    const text = JSON.stringify(strict(schema)).replaceAll('"#/components', '"stripe#/components')
    validate = ajv.compile(JSON.parse(text))
    compiled.set(key, validate)
  }
  return validate
}

const complaints = (validate: ValidateFunction, about: string): string[] =>
  (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'anyOf')
    .map(
      ({ instancePath, message, params }) => `${about}${instancePath}: ${message} ${JSON.stringify(params)}`,
    )

/** What is wrong with an answer to a call, in words; empty when it is as the SDK declares it. */
export function checkAnswer(method: string, path: string, status: number, body: unknown): string[] {
  const match = find(method, path)
  const about = `${method} ${path} `
  if (status >= 400 || !match) {
    const validate = validatorFor('error', { $ref: '#/components/schemas/error' })
    return validate(body) ? [] : complaints(validate, `${about}(${status}) `)
  }
  const operation = contract.paths[match.route.path]?.[method.toLowerCase() as 'get' | 'post' | 'delete']
  if (!operation) return [`${about}is not in the contract`]
  const validate = validatorFor(`${method} ${match.route.path}`, operation.response)
  return validate(body) ? [] : complaints(validate, about)
}

/** The same for an object of a kind, as events carry it. */
export function checkObject(kind: string, object: unknown): string[] {
  const schema = contract.components.schemas[kind]
  if (!schema) return [`${kind} is not in the contract`]
  const validate = validatorFor(`object ${kind}`, { $ref: `#/components/schemas/${kind}` })
  return validate(object) ? [] : complaints(validate, `${kind} `)
}
