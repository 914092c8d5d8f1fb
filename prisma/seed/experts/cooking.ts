import type { ExpertSeed } from '../expert-seed.ts'
import { bjornAasen } from './cooking/bjorn-aasen.ts'
import { fatimaElIdrissi } from './cooking/fatima-el-idrissi.ts'
import { giuliaFerrante } from './cooking/giulia-ferrante.ts'
import { inesCarvalho } from './cooking/ines-carvalho.ts'
import { kofiMensah } from './cooking/kofi-mensah.ts'
import { margauxPetit } from './cooking/margaux-petit.ts'
import { naokoIshii } from './cooking/naoko-ishii.ts'
import { rosaDelgado } from './cooking/rosa-delgado.ts'

export const cooking: readonly ExpertSeed[] = [
  inesCarvalho,
  kofiMensah,
  giuliaFerrante,
  naokoIshii,
  fatimaElIdrissi,
  rosaDelgado,
  bjornAasen,
  margauxPetit,
]
