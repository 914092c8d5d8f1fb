import account from './fr/account.json' with { type: 'json' }
import auth from './fr/auth.json' with { type: 'json' }
import booking from './fr/booking.json' with { type: 'json' }
import catalog from './fr/catalog.json' with { type: 'json' }
import common from './fr/common.json' with { type: 'json' }
import crash from './fr/crash.json' with { type: 'json' }
import errors from './fr/errors.json' with { type: 'json' }
import expert from './fr/expert.json' with { type: 'json' }
import help from './fr/help.json' with { type: 'json' }
import home from './fr/home.json' with { type: 'json' }
import how from './fr/how.json' with { type: 'json' }
import live from './fr/live.json' with { type: 'json' }
import lobby from './fr/lobby.json' with { type: 'json' }
import mail from './fr/mail.json' with { type: 'json' }
import receipt from './fr/receipt.json' with { type: 'json' }
import refunds from './fr/refunds.json' with { type: 'json' }
import reviews from './fr/reviews.json' with { type: 'json' }
import room from './fr/room.json' with { type: 'json' }
import shell from './fr/shell.json' with { type: 'json' }
import studio from './fr/studio.json' with { type: 'json' }
import verification from './fr/verification.json' with { type: 'json' }

export const fr = {
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
