import { readFileSync } from 'node:fs'
import type { Contract, Operation } from './schema.ts'
import { supplementOf } from './supplement.ts'

/** Reads the generated contract and adds the calls it lacks. */
export function loadContract(): Contract {
  const contract: Contract = JSON.parse(readFileSync(new URL('./openapi.json', import.meta.url), 'utf8'))
  for (const [key, operation] of Object.entries(supplementOf(contract))) {
    const [method, path] = key.split(' ')
    if (!path || (method !== 'get' && method !== 'post' && method !== 'delete')) throw new Error(key)
    contract.paths[path] = { ...contract.paths[path], [method]: operation }
  }
  return contract
}

/** What a call takes and answers; a route without one is a mistake in the route table. */
export function operationOf(contract: Contract, method: string, path: string): Operation {
  const operation = contract.paths[path]?.[method.toLowerCase() as 'get' | 'post' | 'delete']
  if (!operation) throw new Error(`The contract does not describe ${method} ${path}`)
  return operation
}
