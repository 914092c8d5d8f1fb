import { type APIResponse, expect } from '@playwright/test'

/** Words that only our own inside uses: a stack, a query, a path, a package. */
const INSIDE =
  /prisma|postgres|\bSELECT\b|\bINSERT\b|relation "|syntax error at|node_modules|\/(?:tmp|work|home|srv)\/|\bat \S+ \(|\.ts:\d|ECONNREFUSED|TypeError|ZodError/i

/** Nothing in an answer tells how we are made. */
export function expectNoInsides(text: string): void {
  expect(text).not.toMatch(INSIDE)
}

interface Refusal {
  status: number | readonly number[]
  code?: string
  /** Part of the message, in the language that was asked for. */
  says?: RegExp
}

/** A refusal of our own: its status, its code, a sentence, a number to ask about, and nothing else. */
export async function expectRefusal(answer: APIResponse, wanted: Refusal): Promise<void> {
  const text = await answer.text()
  expect([wanted.status].flat(), `${answer.url()} answered ${text.slice(0, 200)}`).toContain(answer.status())
  expect(text.length).toBeLessThan(4_000)
  expectNoInsides(text)
  if (!wanted.code) return
  const { error } = JSON.parse(text) as { error: { code: string; message: string; requestId: string } }
  expect(error).toMatchObject({ code: wanted.code, requestId: expect.any(String) })
  expect(error.message).toMatch(wanted.says ?? /\S/)
}
