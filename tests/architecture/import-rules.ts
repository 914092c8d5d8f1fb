/** Who may import whom, as data: ARCHITECTURE in docs/decisions/0001-the-house.md says why. */

export interface Layer {
  name: string
  /** Whether a file, by its path from the root, belongs here. The first layer that matches counts. */
  owns: RegExp
  /** Layers that it may import beside itself. */
  may: readonly string[]
  /** Packages that must not appear. */
  never?: readonly RegExp[]
}

const OUTSIDE = [
  /^stripe$/,
  /^livekit-server-sdk$/,
  /^@livekit\//,
  /^@prisma\//,
  /^pg(-boss)?$/,
  /^nodemailer$/,
  /^pino$/,
]
const FRAMEWORK = [/^next(\/|$)/, /^react(-dom)?(\/|$)/, /^next-intl(\/|$)/, /^next-auth(\/|$)/]

export const LAYERS: readonly Layer[] = [
  { name: 'generated', owns: /^src\/generated\//, may: [] },
  {
    name: 'domain',
    owns: /^src\/domain\//,
    may: [],
    never: [...OUTSIDE, ...FRAMEWORK, /^livekit-client$/, /^node:/, /^zod$/],
  },
  { name: 'ui', owns: /^src\/ui\//, may: [], never: OUTSIDE },
  { name: 'i18n', owns: /^src\/i18n\//, may: ['domain'], never: OUTSIDE },
  { name: 'env', owns: /^src\/env(\.test)?\.ts$/, may: [] },
  {
    name: 'ports',
    owns: /^src\/features\/ports(\/|\.ts$)/,
    may: ['domain', 'generated'],
    never: [...OUTSIDE, ...FRAMEWORK],
  },
  {
    name: 'components',
    owns: /^src\/features\/[^/]+\/(components|client)\//,
    may: ['features', 'ports', 'domain', 'generated', 'ui', 'i18n', 'routes'],
    never: OUTSIDE,
  },
  {
    name: 'features',
    owns: /^src\/features\//,
    may: ['ports', 'domain', 'generated', 'i18n'],
    never: [...OUTSIDE, ...FRAMEWORK, /^livekit-client$/],
  },
  { name: 'routes', owns: /^src\/app\/routes\.ts$/, may: [] },
  {
    name: 'server',
    owns: /^src\/(server\/|instrumentation\.ts$|proxy\.ts$)/,
    may: ['features', 'ports', 'domain', 'generated', 'i18n', 'env', 'routes'],
  },
  {
    name: 'app',
    owns: /^src\/app\//,
    may: ['features', 'components', 'ports', 'domain', 'generated', 'ui', 'i18n', 'server', 'env', 'routes'],
    never: OUTSIDE,
  },
]
