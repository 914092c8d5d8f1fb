/** The user and group under which a child process runs. */
export type Account = { uid: number; gid: number }

// "nobody" on Linux; needs no entry in /etc/passwd, so no useradd.
const STAND_IN: Account = { uid: 65_534, gid: 65_534 }

/** PostgreSQL refuses to run as root: root gets a stand-in, everybody else stays who they are (null). */
export function postgresAccount(): Account | null {
  return process.getuid?.() === 0 ? STAND_IN : null
}
