import type { ExpertSeed } from '../expert-seed.ts'
import { camilaDuarte } from './home-garden/camila-duarte.ts'
import { heleneGarrigue } from './home-garden/helene-garrigue.ts'
import { ingridSolheim } from './home-garden/ingrid-solheim.ts'
import { martaKowalczyk } from './home-garden/marta-kowalczyk.ts'
import { nnekaObi } from './home-garden/nneka-obi.ts'
import { peterHofmann } from './home-garden/peter-hofmann.ts'
import { seanGallagher } from './home-garden/sean-gallagher.ts'
import { waltJeffers } from './home-garden/walt-jeffers.ts'

export const homeGarden: readonly ExpertSeed[] = [
  seanGallagher,
  ingridSolheim,
  martaKowalczyk,
  waltJeffers,
  nnekaObi,
  camilaDuarte,
  peterHofmann,
  heleneGarrigue,
]
