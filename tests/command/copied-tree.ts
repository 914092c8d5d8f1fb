import { execFileSync } from 'node:child_process'
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from '#local/root.ts'

/** What a checkout has after its first minutes, which these tests have no time for. */
const PREPARED = ['node_modules', 'src/generated', '.next', '.local/bin']
const NOT_NEEDED = new Set([
  join(ROOT, '.next/cache'),
  join(ROOT, '.next/dev'),
  join(ROOT, 'node_modules/.cache'),
])

/**
 * This checkout once more, without its data: the files that are or would be in Git, and what was installed, generated
 * and built from them. Files are linked, not copied: they share their content.
 * @returns its folder
 */
export function copyTree(): string {
  if (!existsSync(join(ROOT, '.next/BUILD_ID')))
    throw new Error('The pages have not been built: run "npm test -- build" before.')
  const tree = join(ROOT, '.local/command/tree')
  rmSync(tree, { recursive: true, force: true })
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
  })
  for (const path of new Set(listed.toString().split('\0').filter(Boolean))) {
    // Removed, and not yet so in Git.
    if (existsSync(join(ROOT, path))) linkOne(join(ROOT, path), join(tree, path))
  }
  for (const path of PREPARED) linkAll(join(ROOT, path), join(tree, path))
  return tree
}

function linkAll(from: string, to: string): void {
  if (NOT_NEEDED.has(from)) return
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) linkAll(join(from, entry.name), join(to, entry.name))
    else linkOne(join(from, entry.name), join(to, entry.name))
  }
}

function linkOne(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  if (lstatSync(from).isSymbolicLink()) symlinkSync(readlinkSync(from), to)
  else linkSync(from, to)
}
