import account from './en/account.json' with { type: 'json' }
import auth from './en/auth.json' with { type: 'json' }
import booking from './en/booking.json' with { type: 'json' }
import catalog from './en/catalog.json' with { type: 'json' }
import common from './en/common.json' with { type: 'json' }
import crash from './en/crash.json' with { type: 'json' }
import errors from './en/errors.json' with { type: 'json' }
import expert from './en/expert.json' with { type: 'json' }
import help from './en/help.json' with { type: 'json' }
import home from './en/home.json' with { type: 'json' }
import how from './en/how.json' with { type: 'json' }
import live from './en/live.json' with { type: 'json' }
import lobby from './en/lobby.json' with { type: 'json' }
import mail from './en/mail.json' with { type: 'json' }
import receipt from './en/receipt.json' with { type: 'json' }
import refunds from './en/refunds.json' with { type: 'json' }
import reviews from './en/reviews.json' with { type: 'json' }
import room from './en/room.json' with { type: 'json' }
import shell from './en/shell.json' with { type: 'json' }
import studio from './en/studio.json' with { type: 'json' }
import verification from './en/verification.json' with { type: 'json' }

/** One line per namespace. English is the shape that every other language must have (messages.test.ts). */
export const en = {
  account,
  auth,
  booking,
  catalog,
  common,
  crash,
  errors,
  expert,
  help,
  home,
  how,
  live,
  lobby,
  mail,
  receipt,
  refunds,
  reviews,
  room,
  shell,
  studio,
  verification,
}
