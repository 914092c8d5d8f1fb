/** `Inês Carvalho` → `Inês`: what one calls somebody one talks to. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}
