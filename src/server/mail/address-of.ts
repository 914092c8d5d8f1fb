/** `Vis-à-vis <hello@visavis.example>` → `hello@visavis.example`; a bare address is itself. */
export function addressOf(sender: string): string {
  return /<([^<>]+)>$/.exec(sender)?.[1] ?? sender
}
