import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '#src/domain/errors.ts'
import { env } from '#src/env.ts'
import type { FileStore } from '#src/features/ports.ts'

const KEY = /^[a-z0-9][a-z0-9_-]*(\/[a-z0-9][a-z0-9._-]*)*$/i

/** Files on the local disk. Keys look like `portraits/ines.webp`; nothing outside the folder can be named. */
export function diskFiles(folder = env.FILES_DIR): FileStore {
  const pathOf = (key: string) => {
    if (!KEY.test(key) || key.includes('..')) throw new AppError('INVALID_INPUT', { field: 'key' })
    return join(/* turbopackIgnore: true */ folder, key)
  }
  return {
    async put(key, body) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      // A reader never sees half a file.
      const partial = `${path}.${process.pid}.partial`
      await writeFile(partial, body)
      await rename(partial, path)
    },
    async get(key) {
      try {
        return await readFile(pathOf(key))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    async delete(key) {
      await rm(pathOf(key), { force: true })
    },
  }
}
