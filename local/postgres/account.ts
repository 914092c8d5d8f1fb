import { readFileSync } from 'node:fs'

/** The user and group under which a child process runs. */
export type Account = { uid: number; gid: number }

/** PostgreSQL refuses to run as root: root gets a stand-in, everybody else stays who they are (null). */
export function postgresAccount(): Account | null {
  return process.getuid?.() === 0 ? standIn(readPasswd()) : null
}

/**
 * The user "nobody", else any other that exists: initdb looks its own user up by number and fails for one that the
 * system does not list, as some slim images have it.
 */
export function standIn(passwd: string): Account {
  const listed = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0)
  const chosen = listed.find(({ name }) => name === 'nobody') ?? listed.at(-1)
  return chosen ? { uid: chosen.uid, gid: chosen.gid } : { uid: 65_534, gid: 65_534 }
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8')
  } catch {
    return ''
  }
}
