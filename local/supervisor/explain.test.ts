import { describe, expect, it } from 'vitest'
import { explain } from './explain.ts'

const coded = (message: string, properties: object) => Object.assign(new Error(message), properties)

describe('explaining why a start failed', () => {
  it('names a full disk, whoever met it', () => {
    expect(explain(coded('ENOSPC: no space left on device, write', { code: 'ENOSPC' }))).toMatch(
      /^The disk is full \(\d+ MB left here\)\. Make room/,
    )
    const bySomebodyElse = new Error(
      'PostgreSQL ended at once: FATAL: could not write lock file: No space left on device',
    )
    expect(explain(bySomebodyElse)).toContain('The disk is full')
  })

  it.each(['127.0.0.1:7880', ':::7880', '::1:7880', '0.0.0.0:7880'])(
    'names the port that was lost (%s)',
    (address) => {
      expect(explain(new Error(`listen EADDRINUSE: address already in use ${address}`))).toContain(
        'Port 7880 was taken',
      )
    },
  )

  it('names a program that is missing', () => {
    const error = coded('spawn docker ENOENT', { code: 'ENOENT', syscall: 'spawn docker', path: 'docker' })
    expect(explain(error)).toBe('The program docker is missing. Install it and start again.')
  })

  it('passes on a sentence that already is one', () => {
    expect(explain(new Error('PORT=http is not a port.'))).toBe('PORT=http is not a port.')
  })
})
