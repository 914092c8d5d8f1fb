import { isAppError } from '#src/domain/errors.ts'

/** Anything with an @ in it that could be somebody's mail address, in brackets and quotes too. */
const ADDRESS = /[^\s<>"'`(),;:]+@[^\s<>"'`(),;]+/g

/** A text from outside without the mail addresses in it. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, '[address]')
}

/**
 * The words of an error as they may be logged and kept. Of Prisma's only the last line: those before it quote the
 * call with its values.
 */
export function errorMessage({ name, message }: { name: string; message: string }): string {
  const said = name.startsWith('PrismaClient') ? (message.trimEnd().split('\n').at(-1) ?? '') : message
  return withoutAddresses(said)
}

/** One line about an error and its causes for a row that says why something has not worked yet; at most 500 characters. */
export function errorWords(error: unknown): string {
  return chainOf(error).map(oneOf).join(': ').slice(0, 500)
}

function chainOf(error: unknown): unknown[] {
  const chain: unknown[] = []
  for (let at = error; at !== undefined && chain.length < 5; at = at instanceof Error ? at.cause : undefined)
    chain.push(at)
  return chain
}

function oneOf(error: unknown): string {
  if (isAppError(error)) return `${error.code} ${withoutAddresses(JSON.stringify(error.details ?? {}))}`
  if (!(error instanceof Error)) return withoutAddresses(String(error))
  const { responseCode, command } = error as { responseCode?: unknown; command?: unknown }
  // A mail server's answer repeats the address that it refuses, in words of its own.
  if (responseCode !== undefined || command !== undefined)
    return `mail server ${responseCode ?? ''} ${command ?? ''}`.trimEnd()
  return `${error.name} ${errorMessage(error)}`
}
