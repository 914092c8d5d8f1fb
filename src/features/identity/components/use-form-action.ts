'use client'

import { useActionState } from 'react'
import type { ActionState, FormAction } from '#src/features/action-state.ts'

/** useActionState, with what was typed and what is wrong at hand. A client module, because state lives there. */
export function useFormAction<T>(action: FormAction<T>) {
  const [state, submit, pending] = useActionState<ActionState<T> | null, FormData>(action, null)
  const refusal = state && !state.ok ? state : null
  return {
    state,
    submit,
    pending,
    done: state?.ok ? state.value : null,
    /** React empties a form after its action: the typed value is put back. */
    value: (name: string, initial = '') => refusal?.values[name] ?? initial,
    error: (name: string) => refusal?.fieldErrors[name],
  }
}
