type StructuredDataProps = {
  /** Of this response's policy. */
  nonce: string | undefined
  /** schema.org, JSON-LD without its context. */
  data: Record<string, unknown>
}

/** What search engines read. `<` is escaped, so that no text of an expert can end the script. */
export function StructuredData({ nonce, data }: StructuredDataProps) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      // The browser hides the nonce from scripts, so React would see another one in its place.
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own making, with < escaped
      dangerouslySetInnerHTML={{ __html: json }}
    />
  )
}
