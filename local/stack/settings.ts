import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

/** Configuration by name, as in .env.example; an empty value is the same as none. */
export type Settings = Record<string, string | undefined>

/** Reads `.env` below what the shell says. */
export async function readSettings(root: string, shell: Settings = process.env): Promise<Settings> {
  const text = await readFile(join(root, '.env'), 'utf8').catch(() => '')
  return withoutEmpty({ ...parseEnv(text), ...withoutEmpty(shell) })
}

function withoutEmpty(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value?.trim()))
}

/** Which parts run here, because nothing outside was named instead. */
export type Embedded = { postgres: boolean; stripe: boolean; mailbox: boolean; livekit: boolean }

export function embeddedParts(settings: Settings): Embedded {
  return {
    postgres: !settings.DATABASE_URL,
    stripe: !settings.STRIPE_SECRET_KEY,
    mailbox: !settings.SMTP_URL,
    livekit: !settings.LIVEKIT_URL,
  }
}
