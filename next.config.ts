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
  experimental: {
    // The root layout lies under [locale], so an address that no route matches needs a document of its own.
    globalNotFound: true,
  },
}

export default withNextIntl(config)
