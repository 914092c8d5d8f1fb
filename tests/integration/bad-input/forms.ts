import { expect, vi } from 'vitest'
import type { ActionRefused, FormAction } from '#src/features/action-state.ts'
import type { Actor, Ctx } from '#src/features/ports.ts'
import type { Locale } from '#src/i18n/locale.ts'
import type { World } from '#tests/support/world/world.ts'

/** What Next and the configuration would know of a request. Everything behind it is real. */
const request: { ctx: Ctx | null; locale: Locale } = { ctx: null, locale: 'en' }
vi.mock('#src/server/http/request-ctx.ts', () => ({ requestCtx: async () => request.ctx }))
vi.mock('#src/server/http/reader.ts', () => ({
  reader: async () => ({ locale: request.locale, zone: 'Europe/Paris' }),
}))
vi.mock('#src/env.ts', () => ({ env: { TRUST_PROXY: 'false', LOG_LEVEL: 'silent' } }))
vi.mock('next/cache', () => ({ revalidatePath: () => {} }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined, set: () => {} }),
}))

/** From now on requests come from there. */
export function requestsFrom(ctx: Ctx, locale: Locale): void {
  Object.assign(request, { ctx, locale })
}

export const HTML = '<img src=x onerror=alert(1)>'

/** Ids as nobody's page has them. */
export const MALFORMED = ['', '1', HTML, "1' OR '1'='1", '1e9']

export type Fields = Record<string, string | readonly string[]>

/** Sends a form, in both languages, and holds that nothing of the database changed. */
export async function refusedBy<T>(
  world: World,
  action: FormAction<T>,
  actor: Actor,
  fields: Fields,
): Promise<ActionRefused> {
  const form = formOf(fields)
  const before = await everythingStored(world)
  const said = []
  for (const locale of ['en', 'fr'] as const) {
    requestsFrom(world.as(actor), locale)
    const state = await action(null, form)
    if (state.ok) throw new Error(`Taken: ${JSON.stringify(fields)}`)
    said.push(state)
  }
  expect(await everythingStored(world)).toEqual(before)
  const [english, french] = said as [ActionRefused, ActionRefused]
  expect(french.message).not.toBe(english.message)
  expect(french.code).toBe(english.code)
  for (const [name, text] of Object.entries(english.fieldErrors)) {
    expect(text).toMatch(/\S/)
    expect(french.fieldErrors[name]).not.toBe(text)
  }
  // Who is told to look at what is marked finds something marked, and the other way round.
  const marks = Object.keys(english.fieldErrors).length > 0
  expect(/marked/.test(english.message)).toBe(marks)
  expect(/signalé/.test(french.message)).toBe(marks)
  expect(english.message + french.message).not.toMatch(/zod|prisma|undefined|onerror/i)
  return english
}

/** Every row of every table, by the table's name, so that a difference says where it is. */
export async function everythingStored({ db }: World): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`
  const select = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, coalesce(string_agg(t::text, E'\n' ORDER BY t::text), '') AS rows FROM "${name}" t`,
  )
  const stored = await db.$queryRawUnsafe<{ name: string; rows: string }[]>(select.join(' UNION ALL '))
  return Object.fromEntries(stored.map(({ name, rows }) => [name, rows]))
}

/** Each form is refused as input, with these fields marked. */
export async function marks<T>(
  world: World,
  action: FormAction<T>,
  actor: Actor,
  cases: readonly (readonly [Fields, string])[],
) {
  for (const [fields, field] of cases) {
    const refused = await refusedBy(world, action, actor, fields)
    expect([refused.code, Object.keys(refused.fieldErrors)], JSON.stringify(fields)).toEqual([
      'INVALID_INPUT',
      field === '' ? [] : [field],
    ])
  }
}

/** As a browser sends it: a list is a field that comes several times. */
export function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) form.append(name, each)
  return form
}
