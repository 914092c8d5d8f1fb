'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { unseen } from '#src/features/form-fields.ts'
import { startOnboarding } from '#src/features/payments/start-onboarding.ts'
import { LOCALES } from '#src/i18n/locale.ts'
import { action } from '#src/server/http/action.ts'

export const openOnboarding = action(z.object({ locale: unseen(z.enum(LOCALES)) }), startOnboarding, {
  limit: 'BOOK',
  after: ({ url }) => redirect(url),
})
