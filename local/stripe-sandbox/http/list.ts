import type Stripe from 'stripe'
import type { Scope } from '../scope.ts'
import type { Kind, Kinds } from '../store/kinds.ts'
import { invalidRequest } from './failure.ts'

export interface ListParams {
  limit?: number
  starting_after?: string
  ending_before?: string
  created?: Stripe.RangeQueryParam | number
}

/** A page in Stripe's envelope. */
export interface Page<T> {
  object: 'list'
  data: T[]
  has_more: boolean
  url: string
}

export const pageOf = <T>(url: string, data: T[], hasMore = false): Page<T> => ({
  object: 'list',
  data,
  has_more: hasMore,
  url,
})

/** One page of objects, newest first, by cursor. `where` maps paths in the object to the value wanted, `hidden` in what is kept beside it. */
export function listPage<K extends Kind>(
  scope: Scope,
  kind: K,
  url: string,
  params: ListParams,
  where: Record<string, string | undefined> = {},
  hidden: Record<string, string | undefined> = {},
): Page<Kinds[K]> {
  const limit = limitOf(params)
  const backwards = params.ending_before !== undefined
  const data = scope.objects.list(kind, {
    where,
    hidden,
    created:
      typeof params.created === 'number' ? { gte: params.created, lte: params.created } : params.created,
    before: cursor(scope, kind, params.starting_after, 'starting_after'),
    after: cursor(scope, kind, params.ending_before, 'ending_before'),
    order: backwards ? 'oldest' : 'newest',
    limit: limit + 1,
  })
  const hasMore = data.length > limit
  const shown = data.slice(0, limit)
  return pageOf(url, backwards ? shown.reverse() : shown, hasMore)
}

/** One page of what lies in memory, in its own order, by the same cursors. */
export function pageAmong<T extends { id: string }>(url: string, all: T[], params: ListParams): Page<T> {
  const limit = limitOf(params)
  const placeOf = (id: string, param: string): number => {
    const place = all.findIndex((one) => one.id === id)
    if (place < 0) throw invalidRequest(`No such object: '${id}'`, param, 'resource_missing')
    return place
  }
  if (params.ending_before !== undefined) {
    const end = placeOf(params.ending_before, 'ending_before')
    const start = Math.max(0, end - limit)
    return pageOf(url, all.slice(start, end), start > 0)
  }
  const start = params.starting_after === undefined ? 0 : placeOf(params.starting_after, 'starting_after') + 1
  return pageOf(url, all.slice(start, start + limit), start + limit < all.length)
}

function limitOf(params: ListParams): number {
  const limit = params.limit ?? 10
  if (limit < 1 || limit > 100) {
    throw invalidRequest('This value must be between 1 and 100.', 'limit', 'parameter_invalid_integer')
  }
  if (params.starting_after !== undefined && params.ending_before !== undefined) {
    throw invalidRequest('You cannot use starting_after and ending_before together.', 'starting_after')
  }
  return limit
}

function cursor(scope: Scope, kind: Kind, id: string | undefined, param: string): number | undefined {
  if (id === undefined) return undefined
  const sequence = scope.objects.sequence(kind, id)
  if (sequence === undefined) throw invalidRequest(`No such ${kind}: '${id}'`, param, 'resource_missing')
  return sequence
}
