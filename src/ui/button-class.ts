import { cx } from './cx.ts'

/** go: the one act of a screen. ink: search. line: ordinary. danger: destroys or refuses. text: the quiet way. */
export type ButtonKind = 'go' | 'ink' | 'line' | 'danger' | 'text'
/** 56, 44 or 36 px high; the small one grows to 44 where fingers are used. */
export type ButtonSize = 'big' | 'normal' | 'small'

export type ButtonLook = { kind?: ButtonKind; size?: ButtonSize; wide?: boolean }

const BASE =
  'inline-flex items-center justify-center gap-2 rounded-2 border-[1.5px] text-center font-semibold no-underline ' +
  'whitespace-nowrap cursor-pointer transition-colors duration-(--d-1) ease-out ' +
  'disabled:border-transparent disabled:bg-paper-3 disabled:text-ink-3 disabled:no-underline'

const KIND: Record<ButtonKind, string> = {
  go: 'border-transparent bg-accent text-on-accent hover:bg-accent-2',
  ink: 'border-ink bg-ink text-on-ink hover:border-ink-2 hover:bg-ink-2',
  line: 'border-ink text-ink hover:bg-ink hover:text-on-ink',
  danger: 'border-danger text-danger hover:bg-danger-wash',
  text: 'border-transparent font-medium underline underline-offset-[0.18em] hover:decoration-2',
}

const SIZE: Record<ButtonSize, string> = {
  big: 'min-h-14 text-17/[1.2]',
  normal: 'min-h-11 text-15/[1.2]',
  small: 'min-h-9 pointer-coarse:min-h-11 text-14/[1.2]',
}

const PADDING: Record<ButtonSize, string> = { big: 'px-[26px]', normal: 'px-[18px]', small: 'px-3' }

/** The look of a button, for <button> and <a> alike. Disabled ones lose their colour whatever their kind. */
export function buttonClass({ kind = 'line', size = 'normal', wide = false }: ButtonLook): string {
  return cx(BASE, KIND[kind], SIZE[size], kind === 'text' ? 'px-1' : PADDING[size], wide && 'w-full')
}
