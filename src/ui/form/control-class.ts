/** 44 high, ruled; an invalid one gets a crimson rule of double weight. */
export const controlClass =
  'min-h-11 w-full rounded-2 border border-rule-2 bg-sheet px-3 py-[9px] text-16 ' +
  'aria-invalid:border-danger aria-invalid:shadow-[inset_0_0_0_1px_var(--danger)] ' +
  'disabled:bg-paper-2 disabled:text-ink-3'
