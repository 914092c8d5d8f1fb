import { explain } from '#local/supervisor/explain.ts'
import type { Interruption } from '#local/supervisor/interruption.ts'
import { type BenchResult, meetsTarget } from './result.ts'
import { formatTable } from './table.ts'

/** Measures; what it starts for that is held, so that a signal ends it. */
export type Measure = (interruption: Interruption) => Promise<BenchResult[]>

/** Each part by its name. Loaded when it runs: the imports of most need the generated database client. */
export type Parts = Readonly<Record<string, () => Promise<{ run: Measure }>>>

/** The parts that were asked for by name, or all. @throws a sentence for a name that is none */
export function chooseParts(parts: Parts, asked: readonly string[]): string[] {
  const unknown = asked.filter((name) => !Object.hasOwn(parts, name))
  if (unknown.length > 0) {
    const known = Object.keys(parts).join(', ')
    throw new Error(
      `There is no benchmark "${unknown.join('", "')}": give some of ${known}, or none for all.`,
    )
  }
  return asked.length > 0 ? [...asked] : Object.keys(parts)
}

export type Outcome = {
  /** Markdown, one section a part. */
  sections: string[]
  /** Targets that were not met; a part that could not be measured counts as one. */
  missed: number
}

/** Runs one part after the other; one that fails takes nothing from the others. */
export async function runParts(
  parts: Parts,
  names: readonly string[],
  interruption: Interruption,
  say: (line: string) => void,
): Promise<Outcome> {
  const outcome: Outcome = { sections: [], missed: 0 }
  for (const name of names) {
    say(`\n${name} …`)
    const { text, missed } = await runPart(parts, name, interruption)
    if (interruption.signal.aborted) break
    say(text)
    outcome.sections.push(`## ${name}\n\n${text}`)
    outcome.missed += missed
  }
  return outcome
}

async function runPart(parts: Parts, name: string, interruption: Interruption) {
  try {
    const part = await parts[name]?.()
    const results = (await part?.run(interruption)) ?? []
    return { text: formatTable(results), missed: results.filter((result) => !meetsTarget(result)).length }
  } catch (error) {
    return { text: `MISSED, for it could not be measured: ${explain(error)}`, missed: 1 }
  }
}
