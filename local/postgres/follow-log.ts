import type { ChildProcess } from 'node:child_process'

/** Keeps the last lines for error messages. */
export function followLog(child: ChildProcess, onLog?: (line: string) => void): () => string {
  const lines: string[] = []
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n').filter(Boolean)) {
      onLog?.(line)
      lines.push(line)
      if (lines.length > 8) lines.shift()
    }
  })
  return () => lines.join(' | ')
}
