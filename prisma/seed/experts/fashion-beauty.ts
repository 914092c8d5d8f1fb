import type { ExpertSeed } from '../expert-seed.ts'
import { chiamakaEze } from './fashion-beauty/chiamaka-eze.ts'
import { dominicAsante } from './fashion-beauty/dominic-asante.ts'
import { islaCampbell } from './fashion-beauty/isla-campbell.ts'
import { odileMarchand } from './fashion-beauty/odile-marchand.ts'
import { valentinaRossi } from './fashion-beauty/valentina-rossi.ts'
import { yukiTanabe } from './fashion-beauty/yuki-tanabe.ts'

export const fashionBeauty: readonly ExpertSeed[] = [
  yukiTanabe,
  odileMarchand,
  chiamakaEze,
  dominicAsante,
  valentinaRossi,
  islaCampbell,
]
