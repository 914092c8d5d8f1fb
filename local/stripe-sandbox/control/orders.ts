import type { Standing } from '../connect/requirements.ts'
import { FAULTS } from '../faults/definitions.ts'
import { invalidRequest, listed } from '../http/failure.ts'
import type { DisputeTerms } from '../payments/dispute.ts'
import type { NewEndpoint } from '../resources/webhook-endpoints.ts'
import type { FaultOrder, PayOrder } from './control.ts'

type Body = Record<string, unknown>

const text = (body: Body, name: string): string | undefined => {
  const value = body[name]
  if (value === undefined) return undefined
  if (typeof value !== 'string') throw invalidRequest(`${name} must be a string.`, name)
  return value
}

export const number = (body: Body, name: string): number | undefined => {
  const value = body[name]
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw invalidRequest(`${name} must be a number.`, name)
  return value
}

export const flag = (body: Body, name: string): boolean | undefined => {
  const value = body[name]
  if (value === undefined || typeof value === 'boolean') return value
  throw invalidRequest(`${name} must be true or false.`, name)
}

export const oneOf = <T extends string>(body: Body, name: string, values: readonly T[]): T | undefined => {
  const value = text(body, name)
  if (value === undefined) return undefined
  const known = values.find((candidate) => candidate === value)
  if (!known) throw invalidRequest(`${name} must be one of ${listed([...values])}.`, name)
  return known
}

/** Refuses names that the call does not have, so that a typing mistake in a test shows. */
function only(body: Body, names: readonly string[]): void {
  const unknown = Object.keys(body).find((name) => !names.includes(name))
  if (unknown)
    throw invalidRequest(`Unknown: ${unknown}. Known: ${names.join(', ')}.`, unknown, 'parameter_unknown')
}

/** A value that must be there. */
export function needed<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw invalidRequest(`${name} is missing.`, name, 'parameter_missing')
  return value
}

const FAULT_NUMBERS = ['nth', 'times', 'delayMs', 'seconds', 'copies'] as const

export function faultOrder(body: Body): FaultOrder {
  only(body, ['kind', 'method', 'path', 'type', ...FAULT_NUMBERS])
  const order: FaultOrder = { kind: needed(oneOf(body, 'kind', FAULTS), 'kind') }
  for (const name of ['method', 'path', 'type'] as const) {
    const value = text(body, name)
    if (value !== undefined) order[name] = value
  }
  for (const name of FAULT_NUMBERS) {
    const value = number(body, name)
    if (value !== undefined) order[name] = value
  }
  return order
}

export function payOrder(body: Body): PayOrder {
  only(body, ['card', 'name', 'email', 'authentication'])
  return {
    card: text(body, 'card'),
    name: text(body, 'name'),
    email: text(body, 'email'),
    authentication: oneOf(body, 'authentication', ['complete', 'fail', 'leave']),
  }
}

export function disputeTerms(body: Body): DisputeTerms & { charge: string } {
  only(body, ['charge', 'reason', 'inquiry', 'amount'])
  return {
    charge: needed(text(body, 'charge'), 'charge'),
    reason: text(body, 'reason') ?? 'fraudulent',
    inquiry: flag(body, 'inquiry'),
    amount: number(body, 'amount'),
  }
}

export function endpointTerms(body: Body): NewEndpoint {
  only(body, ['url', 'secret', 'connect', 'events'])
  const { events } = body
  if (events !== undefined && !(Array.isArray(events) && events.every((type) => typeof type === 'string'))) {
    throw invalidRequest('events must be a list of event types.', 'events')
  }
  return {
    url: needed(text(body, 'url'), 'url'),
    secret: text(body, 'secret'),
    connect: flag(body, 'connect') ?? false,
    ...(events ? { events } : {}),
  }
}

export function standingOrder(body: Body): { standing: Standing | undefined; iban: string | undefined } {
  only(body, ['standing', 'iban'])
  return {
    standing: oneOf(body, 'standing', ['complete', 'incomplete', 'past_due', 'pending', 'rejected']),
    iban: text(body, 'iban'),
  }
}

export const textOf = (body: Body, name: string): string | undefined => text(body, name)
