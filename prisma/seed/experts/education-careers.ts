import type { ExpertSeed } from '../expert-seed.ts'
import { amaraNwosu } from './education-careers/amara-nwosu.ts'
import { elodieTremblay } from './education-careers/elodie-tremblay.ts'
import { garethPugh } from './education-careers/gareth-pugh.ts'
import { nathanBruckner } from './education-careers/nathan-bruckner.ts'
import { paulineLefevre } from './education-careers/pauline-lefevre.ts'
import { rafaelOrtiz } from './education-careers/rafael-ortiz.ts'
import { sofiaLindgren } from './education-careers/sofia-lindgren.ts'
import { wanjiruKamau } from './education-careers/wanjiru-kamau.ts'

export const educationCareers: readonly ExpertSeed[] = [
  amaraNwosu,
  nathanBruckner,
  wanjiruKamau,
  paulineLefevre,
  elodieTremblay,
  rafaelOrtiz,
  garethPugh,
  sofiaLindgren,
]
