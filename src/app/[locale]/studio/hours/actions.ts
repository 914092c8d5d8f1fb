'use server'

import { revalidatePath } from 'next/cache'
import { changeZone } from '#src/features/scheduling/hours/change-zone.ts'
import { removeOverride, saveOverride } from '#src/features/scheduling/hours/date-overrides.ts'
import {
  addTimeOffInput,
  changeZoneInput,
  removeOverrideInput,
  removeTimeOffInput,
  saveHoursInput,
  saveLimitsInput,
  saveOverrideInput,
} from '#src/features/scheduling/hours/hours.schema.ts'
import { saveHours } from '#src/features/scheduling/hours/save-hours.ts'
import { saveLimits } from '#src/features/scheduling/hours/save-limits.ts'
import { addTimeOff, removeTimeOff } from '#src/features/scheduling/hours/time-off.ts'
import { action } from '#src/server/http/action.ts'

const after = () => revalidatePath('/[locale]/studio', 'layout')

export const keepHours = action(saveHoursInput, saveHours, { after })
export const keepDay = action(saveOverrideInput, saveOverride, { after })
export const dropDay = action(removeOverrideInput, removeOverride, { after })
export const keepZone = action(changeZoneInput, changeZone, { after })
export const keepLimits = action(saveLimitsInput, saveLimits, { after })
export const takeTimeOff = action(addTimeOffInput, addTimeOff, { after })
export const cancelTimeOff = action(removeTimeOffInput, removeTimeOff, { after })
