import { epochMs } from '../instant.ts'
import { sessionId } from './session-id.schema.ts'

export const endInput = sessionId.extend({
  /** When the button was pressed: epoch ms by the server's clock, as far as the page knows it. */
  askedAt: epochMs.nullish(),
})
