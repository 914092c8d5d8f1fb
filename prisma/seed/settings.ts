import { z } from 'zod'

/** What the seed needs of the environment; far less than the app, so that it runs anywhere. */
const schema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
  FILES_DIR: z.string().default('.local/files'),
  /** Both set and pointing at the sandbox: experts get payout accounts. */
  STRIPE_API_BASE: z.url().optional(),
  STRIPE_SECRET_KEY: z.string().optional(),
})

export type SeedSettings = z.infer<typeof schema>

/** @throws Error naming the variable; always with a live Stripe key: demo accounts have known passwords. */
export function readSettings(source: Record<string, string | undefined> = process.env): SeedSettings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The demo data cannot be written: ${lines.join('; ')}`)
  }
  if (parsed.data.STRIPE_SECRET_KEY?.startsWith('sk_live_'))
    throw new Error('The demo data has accounts with known passwords: not beside a live Stripe key.')
  return parsed.data
}
