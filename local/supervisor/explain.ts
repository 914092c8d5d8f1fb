import { statfsSync } from 'node:fs'

/** One sentence for a person about why the stack could not start. */
export function explain(error: unknown): string {
  const text = messageOf(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || /ENOSPC|no space left on device|disk quota exceeded/i.test(text)) {
    return `The disk is full${freeHint()}. Make room and start again. (${firstLines(text)})`
  }
  const [, port] = text.match(/EADDRINUSE[^\d]*(?:[\d.]+|::1?):(\d+)/) ?? []
  if (port)
    return `Port ${port} was taken by something else in the meantime. Start again, or set another port.`
  if (
    code === 'ENOENT' &&
    error instanceof Error &&
    'syscall' in error &&
    /^spawn/.test(String(error.syscall))
  ) {
    return `The program ${'path' in error ? error.path : ''} is missing. Install it and start again.`
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return `${text}: this user may not do that. Another user (root?) may own .local or node_modules: give them to yourself with chown.`
  }
  return text
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function firstLines(text: string): string {
  return text.split('\n').slice(0, 2).join(' ').slice(0, 200)
}

function freeHint(): string {
  try {
    const { bavail, bsize } = statfsSync('.')
    return ` (${Math.floor((bavail * bsize) / 1024 / 1024)} MB left here)`
  } catch {
    return ''
  }
}
