import type { ExpertSeed } from '../expert-seed.ts'
import { emileGagnon } from './art-music/emile-gagnon.ts'
import { herveDiallo } from './art-music/herve-diallo.ts'
import { kenjiWatanabe } from './art-music/kenji-watanabe.ts'
import { luciaFerrer } from './art-music/lucia-ferrer.ts'
import { pauloMeirelles } from './art-music/paulo-meirelles.ts'
import { saoirseByrne } from './art-music/saoirse-byrne.ts'
import { thandiweMokoena } from './art-music/thandiwe-mokoena.ts'
import { zofiaKrawczyk } from './art-music/zofia-krawczyk.ts'

export const artMusic: readonly ExpertSeed[] = [
  luciaFerrer,
  herveDiallo,
  saoirseByrne,
  kenjiWatanabe,
  thandiweMokoena,
  pauloMeirelles,
  zofiaKrawczyk,
  emileGagnon,
]
