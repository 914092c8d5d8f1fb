import { type BenchResult, meetsTarget } from './result.ts'

/** Results as a table of Markdown: fit for a terminal and for `docs/benchmarks.md`. */
export function formatTable(results: readonly BenchResult[]): string {
  const rows = [
    ['measured', 'value', 'target', '', 'detail'],
    ...results.map((result) => [
      result.name,
      `${formatValue(result.value)} ${result.unit}`,
      formatTarget(result),
      result.target ? (meetsTarget(result) ? 'met' : 'MISSED') : '',
      result.detail ?? '',
    ]),
  ]
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  )
  lines.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`)
  return lines.join('\n')
}

function formatTarget({ target, unit }: BenchResult): string {
  if (!target) return ''
  return 'atMost' in target ? `≤ ${target.atMost} ${unit}` : `≥ ${target.atLeast} ${unit}`
}

function formatValue(value: number): string {
  if (value >= 100) return value.toFixed(0)
  return value >= 1 ? value.toFixed(2) : value.toPrecision(2)
}
