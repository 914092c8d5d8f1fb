/** What a script does to sign in: next-auth's token first, then the credentials. @returns the cookies, for a header */
export async function signedIn(
  base: string,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const token = await fetch(`${base}/api/auth/csrf`)
  const { csrfToken } = (await token.json()) as { csrfToken: string }
  const before = cookiesOf(token)
  const answer = await fetch(`${base}/api/auth/callback/password`, {
    method: 'POST',
    headers: { origin: base, cookie: before, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, csrfToken, json: 'true' }),
  })
  const cookies = cookiesOf(answer)
  if (!answer.ok || !cookies.includes('session=')) throw new Error(`Signing in answered ${answer.status}`)
  return `${before}; ${cookies}`
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
