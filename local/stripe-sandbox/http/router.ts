/** A route with its path's `{names}`. */
export interface Match<R> {
  route: R
  path: Record<string, string>
}

/** Compiles a table of routes, such as `/v1/charges/{charge}`, into a lookup by method and path. */
export function compileRoutes<R extends { method: string; path: string }>(
  routes: R[],
): (method: string, path: string) => Match<R> | undefined {
  const compiled = routes.map((route) => ({
    route,
    pattern: new RegExp(`^${route.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  }))
  return (method, path) => {
    for (const { route, pattern } of compiled) {
      if (route.method !== method) continue
      const groups = pattern.exec(path)?.groups
      if (groups || path === route.path) {
        const values = Object.entries(groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)])
        return { route, path: Object.fromEntries(values) }
      }
    }
    return undefined
  }
}
