import { describe, expect, it } from 'vitest'
import { loadContract } from '#local/stripe-sandbox/contract/load.ts'
import { type Contract, resolve, type Schema } from '#local/stripe-sandbox/contract/schema.ts'
import { ROUTES } from '#local/stripe-sandbox/http/routes.ts'
import { CALLS } from './support/declared/calls.ts'
import { Comparison } from './support/declared/compare.ts'
import { callOf, declaredIn, valuesOf } from './support/declared/sdk.ts'

function compareCall(contract: Contract, [method, path, resource, name]: (typeof CALLS)[number]): Comparison {
  const operation = contract.paths[path]?.[method]
  if (!operation) throw new Error(`The contract does not describe ${method} ${path}`)
  const { takes, answers } = callOf(resource, name)
  const comparison = new Comparison(contract)
  if (takes) comparison.compare(operation.request, takes, 'request')
  else expect(Object.keys(operation.request.properties ?? {})).toEqual([])
  comparison.compare(operation.response, answers, 'answer')
  return comparison
}

describe('the contract, held against the declarations of the SDK to the last nested field', () => {
  it('has every call that the sandbox answers, and no other', () => {
    const answered = ROUTES.map(({ method, path }) => `${method.toLowerCase()} ${path}`)
    expect(CALLS.map(([method, path]) => `${method} ${path}`).sort()).toEqual(answered.sort())
  })

  it.each(CALLS)('%s %s takes and answers what the SDK declares', (...call) => {
    expect(compareCall(loadContract(), call).complaints).toEqual([])
  })

  it('declares as the SDK does what only events carry', () => {
    const contract = loadContract()
    const comparison = new Comparison(contract)
    comparison.compare(
      contract.components.schemas.capability ?? {},
      declaredIn('Capabilities', 'Capability'),
      'event',
    )
    expect(comparison.complaints).toEqual([])
  })

  it('leaves open only what belongs to other methods than cards, and the objects of events', () => {
    const contract = loadContract()
    const open = new Set(CALLS.flatMap((call) => [...compareCall(contract, call).open]))
    const methods = new Set([
      ...valuesOf(declaredIn('PaymentMethods', 'PaymentMethod.Type')),
      ...['ach_credit_transfer', 'ach_debit', 'demo_pay', 'sepa_credit_transfer', 'stripe_account', 'wechat'],
    ])
    methods.delete('card')
    const others = [...open].filter((place) => !methods.has(place.split('.').at(-1) ?? ''))
    // Of which kind it is, only the event's type says: the tests hold each against its own declaration.
    expect(others.sort()).toEqual(['Event.Data.object', 'Event.Data.previous_attributes'])
  })
})

describe('the comparison', () => {
  const nested = (contract: Contract, kind: string, ...path: string[]): Schema => {
    const at = (schema: Schema | undefined, name: string) =>
      resolve(contract, resolve(contract, schema ?? {}).properties?.[name] ?? {})
    const alone = (schema: Schema) => resolve(contract, schema.anyOf?.[0] ?? schema)
    return path.reduce((schema, name) => alone(at(schema, name)), contract.components.schemas[kind] ?? {})
  }
  const outcome = (contract: Contract) => nested(contract, 'charge', 'outcome')
  const spoil: [string, (contract: Contract) => void, RegExp][] = [
    [
      'a nested field that is missing',
      (all) => delete outcome(all).properties?.risk_score,
      /Charge\.Outcome: lacks risk_score/,
    ],
    [
      'a nested field of another type',
      (all) => Object.assign(outcome(all).properties?.risk_score ?? {}, { type: 'string' }),
      /Charge\.Outcome\.risk_score: is no number/,
    ],
    [
      'a nested field too many',
      (all) => Object.assign(outcome(all).properties ?? {}, { mood: { type: 'string' } }),
      /Charge\.Outcome: has mood too many/,
    ],
    [
      'a nested field that need not be there any more',
      (all) => outcome(all).required?.splice(0),
      /Charge\.Outcome\.type: is always there/,
    ],
    [
      'a nested field that may not be null any more',
      (all) => Object.assign(outcome(all).properties?.reason ?? {}, { nullable: false }),
      /Charge\.Outcome\.reason: may be null/,
    ],
    [
      'a value less',
      (all) => outcome(all).properties?.advice_code?.enum?.splice(0, 1),
      /Charge\.Outcome\.advice_code: lacks the value/,
    ],
    [
      'a field of another type, three levels down',
      (all) =>
        Object.assign(nested(all, 'charge', 'payment_method_details', 'card', 'checks').properties ?? {}, {
          cvc_check: { type: 'boolean', nullable: true },
        }),
      /Card\.Checks\.cvc_check: is no text/,
    ],
  ]
  it.each(spoil)('sees %s', (_, change, complaint) => {
    const contract = loadContract()
    change(contract)
    const { complaints } = compareCall(contract, ['get', '/v1/charges/{charge}', 'Charges', 'retrieve'])
    expect(
      complaints.some((one) => complaint.test(one)),
      complaints.join('\n'),
    ).toBe(true)
  })
})
