import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { ROOT } from '#local/root.ts'

export interface Import {
  /** Path from the root of the importing file, and its line. */
  from: string
  line: number
  /** Path from the root for our own files, else the package as written. */
  to: string
  ours: boolean
  /** `import type`: gone when the program runs. */
  typeOnly: boolean
}

const ALIASES: Record<string, string> = {
  '#src/': 'src/',
  '#local/': 'local/',
  '#prisma/': 'prisma/',
  '#tests/': 'tests/',
}
const STATEMENT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[\s\S]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm

/** Source files under a folder of the repository, without what is generated. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('src/generated/'))
    .sort()
}

/** Every import of a file, resolved. */
export function importsOf(path: string): Import[] {
  const text = readFileSync(join(ROOT, path), 'utf8')
  return [...text.matchAll(STATEMENT)].map((match) => {
    const specifier = match[2] ?? match[3] ?? ''
    const line = text.slice(0, match.index).split('\n').length
    const resolved = resolve(path, specifier)
    return {
      from: path,
      line,
      to: resolved ?? specifier,
      ours: resolved !== null,
      typeOnly: Boolean(match[1]),
    }
  })
}

function resolve(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier))
  const alias = Object.keys(ALIASES).find((prefix) => specifier.startsWith(prefix))
  return alias ? normalize((ALIASES[alias] ?? '') + specifier.slice(alias.length)) : null
}

/** Rings of imports that exist when the program runs; each as the list of its files. */
export function circles(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>()
  for (const { from, to, ours, typeOnly } of imports)
    if (ours && !typeOnly) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const found: string[][] = []
  const visit = (file: string, trail: string[]) => {
    const at = trail.indexOf(file)
    if (at >= 0) return void found.push([...trail.slice(at), file])
    if (done.has(file)) return
    for (const target of next.get(file) ?? []) visit(target, [...trail, file])
    done.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return found
}
