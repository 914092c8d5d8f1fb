import type { IncomingMessage, ServerResponse } from 'node:http'
import { decode } from '../contract/decode.ts'
import { checkEmails } from '../contract/emails.ts'
import { loadContract, operationOf } from '../contract/load.ts'
import { API_FAULTS, type Fault, takeFault } from '../faults/definitions.ts'
import { apiErrorOf, holdOpen, pause } from '../faults/strike.ts'
import { newId } from '../ids.ts'
import type { Sandbox } from '../sandbox.ts'
import type { Scope } from '../scope.ts'
import { API_VERSION } from '../version.ts'
import { readBody } from './body.ts'
import { expand } from './expand.ts'
import { ApiFailure, type ErrorBody } from './failure.ts'
import { parseForm } from './form.ts'
import { checkKey, fingerprintOf, keepAnswer, keyInUse, replay, type StoredAnswer } from './idempotency.ts'
import { accountOf, checkCaller, idempotencyKeyOf } from './identify.ts'
import { compileRoutes, type Match } from './router.ts'
import { ROUTES, type Route } from './routes.ts'

interface Incoming {
  id: string
  method: string
  path: string
  /** The query of a GET or DELETE, the body of a POST, as text. */
  form: string
  key: string | undefined
  match: Match<Route>
}

type Answer = StoredAnswer & { replayed?: boolean }

const contract = loadContract()
const find = compileRoutes(ROUTES)

/** Answers one call to `/v1/…`: who calls, what is meant, faults, idempotency, then the handler in one transaction. */
export async function answerApi(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const id = newId('req')
  const key = idempotencyKeyOf(request.headers)
  const send = ({ status, body, ...rest }: Answer): void => {
    response.writeHead(status, {
      'content-type': 'application/json',
      'request-id': id,
      'stripe-version': API_VERSION,
      ...(key ? { 'idempotency-key': key } : {}),
      ...(rest.replayed ? { 'idempotent-replayed': 'true', 'original-request': rest.request } : {}),
    })
    response.end(body)
  }
  try {
    const incoming = await understand(sandbox, request, id, key)
    const account = accountOf(request.headers, sandbox.scope())
    const scope = sandbox.scope(account, { id, idempotency_key: key ?? null })
    const fault = sandbox.db.transaction(() => takeFault(sandbox.db, API_FAULTS, incoming))
    const answer = await withLock(sandbox, scope, incoming, fault, () => run(sandbox, scope, incoming, fault))
    sandbox.noteRequest({
      id,
      method: incoming.method,
      path: incoming.path,
      status: answer.status,
      account,
      key,
    })
    if (fault?.kind === 'timeout_after_success') holdOpen(response)
    else if (fault?.kind === 'drop_after') response.destroy()
    else send(answer)
  } catch (error) {
    if (error instanceof ConnectionCut) {
      response.destroy()
      return
    }
    if (!(error instanceof ApiFailure)) console.error(`${id} ${request.method} ${request.url}:`, error)
    send({ ...failed(error, id), request: id })
  }
}

/** The fault that cuts the line before anything was done. */
class ConnectionCut extends Error {}

async function understand(
  sandbox: Sandbox,
  request: IncomingMessage,
  id: string,
  key: string | undefined,
): Promise<Incoming> {
  const method = request.method ?? 'GET'
  const { pathname: path, search } = new URL(request.url ?? '/', 'http://sandbox')
  const body = await readBody(request)
  checkCaller(request.headers, sandbox.options.secretKey)
  if (key !== undefined) checkKey(key)
  const match = find(method, path)
  if (!match) {
    throw new ApiFailure(404, {
      type: 'invalid_request_error',
      message: `Unrecognized request URL (${method}: ${path}). The Stripe sandbox does not know it.`,
    })
  }
  return { id, method, path, form: method === 'POST' ? body : search.slice(1), key, match }
}

/** One call per idempotency key at a time; a `delay` fault makes the overlap long enough to meet. */
async function withLock(
  sandbox: Sandbox,
  scope: Scope,
  { key }: Incoming,
  fault: Fault | undefined,
  work: () => Answer,
): Promise<Answer> {
  const lock = key === undefined ? undefined : `${scope.account}/${key}`
  if (lock !== undefined && sandbox.running.has(lock)) throw keyInUse(key ?? '')
  if (lock !== undefined) sandbox.running.add(lock)
  try {
    if (fault?.kind === 'delay') await pause(fault.delayMs)
    return work()
  } finally {
    if (lock !== undefined) sandbox.running.delete(lock)
  }
}

function run(sandbox: Sandbox, scope: Scope, incoming: Incoming, fault: Fault | undefined): Answer {
  const { id, method, path, form, key, match } = incoming
  if (fault?.kind === 'drop_before') throw new ConnectionCut()
  const refusal = fault && apiErrorOf(fault)
  if (refusal && refusal.status !== 500) throw refusal
  const late = fault?.kind === 'error_500_after_success'
  const { expand: paths, ...params } = decode(
    contract,
    operationOf(contract, method, match.route.path).request,
    parseForm(form),
  ) as { expand?: string[] }
  if (method === 'POST') checkEmails(params)
  const stores = method === 'POST' && key !== undefined
  const fingerprint = fingerprintOf(method, path, form)
  const answer = sandbox.change(() => {
    const kept = stores ? replay(scope, key, fingerprint) : undefined
    if (kept) return { ...kept, replayed: true }
    const done = execute(scope, match, params, paths ?? [], late ? undefined : refusal)
    const first: StoredAnswer = { ...(late && done.status === 200 ? failed(refusal) : done), request: id }
    if (stores) keepAnswer(scope, key, fingerprint, first)
    return first
  })
  return answer
}

/** Runs the handler; a failure undoes its changes, unless they are part of the failure (a declined charge). */
function execute(
  scope: Scope,
  match: Match<Route>,
  params: object,
  paths: string[],
  refusal: ApiFailure | undefined,
): Omit<StoredAnswer, 'request'> {
  try {
    return scope.db.attempt(
      () => {
        if (refusal) throw refusal
        const result = match.route.handle({ scope, path: match.path, params })
        return { status: 200, body: JSON.stringify(expand(scope, result, paths), null, 2) }
      },
      (error) => error instanceof ApiFailure && error.keep,
    )
  } catch (error) {
    if (!(error instanceof ApiFailure)) console.error(`${match.route.method} ${match.route.path}:`, error)
    return failed(error)
  }
}

function failed(error: unknown, id?: string): Omit<StoredAnswer, 'request'> {
  const known = error instanceof ApiFailure
  const body: ErrorBody = known
    ? error.body
    : { type: 'api_error', message: 'An error occurred inside the Stripe sandbox; its log says more.' }
  const log = id ? { request_log_url: `/_control/requests#${id}` } : {}
  return { status: known ? error.status : 500, body: JSON.stringify({ error: { ...body, ...log } }, null, 2) }
}
