/** Whether a robots.txt lets everybody's crawler read a path: the longest rule that fits decides (RFC 9309). */
export function mayRead(robots: string, path: string): boolean {
  const rules = robots.split('\n').flatMap((line) => {
    const [, kind, start] = /^(allow|disallow):\s*(\S+)\s*$/i.exec(line) ?? []
    return kind && start ? [{ allow: kind.toLowerCase() === 'allow', start }] : []
  })
  const fitting = rules
    .filter(({ start }) => path.startsWith(start))
    .toSorted((a, b) => b.start.length - a.start.length || Number(b.allow) - Number(a.allow))
  return fitting[0]?.allow ?? true
}
