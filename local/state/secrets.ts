import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What the embedded stack needs to keep secret; made once, kept between starts. */
export type Secrets = {
  authSecret: string
  postgresPassword: string
  livekitKey: string
  livekitSecret: string
  stripeKey: string
  stripeWebhookSecret: string
  stripeConnectWebhookSecret: string
  metricsToken: string
}

const hex = (bytes: number) => randomBytes(bytes).toString('hex')

const MAKERS: { [name in keyof Secrets]: () => string } = {
  authSecret: () => hex(32),
  postgresPassword: () => hex(24),
  livekitKey: () => `local-${hex(4)}`,
  livekitSecret: () => hex(32),
  stripeKey: () => `sk_test_${hex(24)}`,
  stripeWebhookSecret: () => `whsec_${hex(24)}`,
  stripeConnectWebhookSecret: () => `whsec_${hex(24)}`,
  metricsToken: () => hex(24),
}

/**
 * Reads the secrets from `file` and adds those that are missing, so that a newer version finds its own while data
 * made under the older ones stays readable. Only its owner may read the file.
 * @throws when the file is there and not readable as secrets: replacing it would lose the password of the data
 */
export async function keepSecrets(file: string): Promise<Secrets> {
  const kept = await readKept(file)
  const secrets = Object.fromEntries(
    Object.entries(MAKERS).map(([name, make]) => [name, kept[name] ?? make()]),
  ) as Secrets
  if (Object.keys(MAKERS).every((name) => name in kept)) {
    await chmod(file, 0o600)
    return secrets
  }
  await mkdir(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  await writeFile(draft, `${JSON.stringify({ ...kept, ...secrets }, null, 2)}\n`, { mode: 0o600 })
  await rename(draft, file)
  return secrets
}

async function readKept(file: string): Promise<Record<string, string>> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
  try {
    const found: unknown = JSON.parse(text)
    if (isTexts(found)) return found
  } catch {
    // Said below, for both kinds of damage.
  }
  throw new Error(`${file} is damaged. Restore it, or remove the whole folder to start with empty data.`)
}

function isTexts(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((entry) => typeof entry === 'string' && entry !== '')
  )
}
