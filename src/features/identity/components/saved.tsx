import { Icon } from '#src/ui/icon.tsx'
import { check } from '#src/ui/icon-shapes.ts'

/** A tick and a sentence beside the button that was pressed; read out when it appears. */
export function Saved({ shown, text }: { shown: boolean; text: string }) {
  return (
    <p role="status" className="text-15">
      {shown && (
        <>
          <Icon shape={check} /> {text}
        </>
      )}
    </p>
  )
}
