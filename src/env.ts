import { z } from 'zod'

/**
 * The only reader of process.env. A bad value stops the start with a sentence that names the variable.
 * Each variable is explained in .env.example.
 */
const optional = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value === '' ? undefined : value))

const url = z.url()
const secret = z.string().min(32, 'needs at least 32 characters')

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    APP_URL: url.default('http://localhost:3000'),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
    DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(20),
    AUTH_SECRET: secret,
    GOOGLE_CLIENT_ID: optional,
    GOOGLE_CLIENT_SECRET: optional,
    STRIPE_SECRET_KEY: z.string().min(8),
    STRIPE_WEBHOOK_SECRET: z.string().min(8),
    STRIPE_CONNECT_WEBHOOK_SECRET: z.string().min(8),
    STRIPE_API_BASE: optional.pipe(url.optional()),
    LIVEKIT_URL: optional.pipe(url.optional()),
    LIVEKIT_PUBLIC_URL: optional,
    LIVEKIT_API_KEY: optional,
    LIVEKIT_API_SECRET: optional,
    SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://'),
    MAIL_FROM: z
      .string()
      .regex(/^([^<>]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'must be an address, or Name <address>')
      .default('Vis-à-vis <hello@visavis.example>'),
    FILES_DIR: z.string().default('.local/files'),
    METRICS_TOKEN: optional,
    WORKER: z.enum(['embedded', 'separate']).default('separate'),
    CLOCK: z.enum(['system', 'movable']).default('system'),
    TRUST_PROXY: z.enum(['true', 'false']).default('false'),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine((value, context) => {
    const needTogether = (names: (keyof typeof value)[]) => {
      const set = names.filter((name) => value[name] !== undefined)
      if (set.length === 0 || set.length === names.length) return
      const missing = names.filter((name) => value[name] === undefined)
      for (const name of missing)
        context.addIssue({
          code: 'custom',
          path: [name],
          message: `is needed together with ${set.join(', ')}`,
        })
    }
    needTogether(['LIVEKIT_URL', 'LIVEKIT_PUBLIC_URL', 'LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET'])
    needTogether(['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'])
    if (value.STRIPE_SECRET_KEY.startsWith('sk_live_') && value.STRIPE_API_BASE)
      context.addIssue({
        code: 'custom',
        path: ['STRIPE_API_BASE'],
        message: 'must be unset with a live key: it would send real card payments elsewhere',
      })
    if (value.STRIPE_SECRET_KEY.startsWith('sk_live_') && value.CLOCK === 'movable')
      context.addIssue({ code: 'custom', path: ['CLOCK'], message: 'must be system with a live Stripe key' })
  })

export type Env = z.infer<typeof schema>

/** @throws Error whose message has one line for each wrong variable. */
export function readEnv(source: Record<string, string | undefined>): Env {
  // NAME= in a file means the same as leaving the line out.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim() !== ''))
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(
    `The configuration cannot be used:\n${lines.join('\n')}\nSee .env.example for each variable.`,
  )
}

let cached: Env | undefined

/** Read at first use, not at import: `next build` needs no secrets. */
export const env: Env = new Proxy({} as Env, {
  get(_target, name) {
    cached ??= readEnv(process.env)
    return cached[name as keyof Env]
  },
})

/** next-auth knows its own address only from a variable of its own; APP_URL is the one that people set. */
export function lendAddressToNextAuth(): void {
  process.env.NEXTAUTH_URL = env.APP_URL
}
