/** A server action as useActionState takes it: its last answer and the form in, its answer out. */
export type FormAction = (
  previous: unknown,
  form: FormData,
) => Promise<{ ok: boolean; message?: string; values?: Record<string, string> }>
