import type { ActionState } from '#src/features/action-state.ts'
import { Note } from '#src/ui/feedback/note.tsx'

/** Above a form: what was refused and what to do. Read out at once. */
export function FormRefusal({ state }: { state: ActionState | null }) {
  if (!state || state.ok) return null
  return <Note tone="danger">{state.message}</Note>
}
