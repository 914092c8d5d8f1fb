import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { STATE_DIR } from './addresses.ts'

/** What our server has written, a line of JSON each. */
export function serverLog(): Promise<string> {
  return readFile(join(STATE_DIR, 'logs/web.log'), 'utf8')
}

/** What it wrote of failures since then: it tells more than a status does. */
export async function failuresLogged(since: number): Promise<string[]> {
  const text = await serverLog().catch(() => '')
  return text.split('\n').filter((line) => {
    const [, time] = /"level":[56]0,"time":"([^"]+)"/.exec(line) ?? []
    return time !== undefined && Date.parse(time) >= since
  })
}
