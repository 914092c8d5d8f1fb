/** How somebody is addressed: `Dr Hervé Lefèvre` → `Hervé`. */
export function firstName(name: string): string {
  return name.replace(/^(Dr|Prof)\.? /, '').split(/\s+/)[0] || name
}
