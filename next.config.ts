import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./src/server/http/intl-request.ts')

/** Files named `*.dev.tsx` (the gallery of components) are pages in development and nothing at all in a build. */
const pageExtensions = process.env.NODE_ENV === 'production' ? ['ts', 'tsx'] : ['dev.tsx', 'ts', 'tsx']

const config: NextConfig = {
  pageExtensions,
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
  // Portraits are stored in their widths: no route that resizes pictures on request.
  images: { unoptimized: true },
  // The proxy leaves Next's own hashed files alone; a browser must not guess what they are either.
  headers: async () => [
    { source: '/_next/static/:path*', headers: [{ key: 'x-content-type-options', value: 'nosniff' }] },
  ],
  experimental: {
    // Forms are short texts, and nothing is uploaded through them.
    serverActions: { bodySizeLimit: '64kb' },
    // What the proxy keeps of a body for the route behind it; webhooks are the largest that we take.
    proxyClientMaxBodySize: '1mb',
    // The root layout lies under [locale], so an address that no route matches needs a document of its own.
    globalNotFound: true,
  },
}

export default withNextIntl(config)
