'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { expertShare } from '#src/domain/money/commission.ts'
import { payable } from '#src/domain/money/minimum-charge.ts'
import { minutesOf } from '#src/domain/money/price-terms.ts'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/feedback/dialog.tsx'
import { Note } from '#src/ui/feedback/note.tsx'
import { expertEnds } from '../../client/expert-ends.ts'
import { Refusal } from '../../client/session-api.ts'
import { useSession, useStored } from '../session/session-context.tsx'
import { useWriting } from '../session/texts.ts'

/** Ending cannot be undone, so it asks once, in figures; leaving for a moment is the safe way out. */
export function EndDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { live, hrefs } = useSession()
  const t = useTranslations('room.end')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const haveMet = useStored(live.feed.state, ({ reading }) => reading?.status === 'LIVE')
  const { name, time } = useWriting()
  const { noShowAt } = live.session

  const end = async () => {
    setBusy(true)
    setProblem('')
    try {
      await live.end()
    } catch (error) {
      setBusy(false)
      // The other was faster: the next reading says so, and both pages go on.
      if (error instanceof Refusal && error.code === 'STALE_STATE') return
      setProblem(error instanceof Refusal ? error.message : '')
    }
  }
  const leave = async () => {
    onClose()
    window.history.replaceState(null, '', hrefs.lobby)
    await live.leave()
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={haveMet ? t('title') : t('notMet.title')}
      actions={
        haveMet ? (
          <>
            <Button kind="danger" busy={busy && t('ending')} onClick={() => void end()}>
              {t('confirm')}
            </Button>
            <Button onClick={onClose}>{t('stay')}</Button>
            <Button kind="text" onClick={() => void leave()}>
              {t('leave')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => void leave()}>{t('leave')}</Button>
            <Button kind="text" onClick={onClose}>
              {t('notMet.stay')}
            </Button>
          </>
        )
      }
    >
      {open && haveMet && <Consequence />}
      <p className="mt-2">{haveMet ? t('leaveText') : t('notMet.text', { name, time: time(noShowAt) })}</p>
      {problem && (
        <Note tone="danger" className="mt-3">
          {t('failed', { reason: problem })}
        </Note>
      )}
    </Dialog>
  )
}

function Consequence() {
  const { live } = useSession()
  const t = useTranslations('room.end')
  const { money, length, left } = useWriting()
  const seconds = useStored(live.view, (view) => view.seconds)
  const amountMinor = useStored(live.view, (view) => view.amountMinor)
  const remaining = useStored(live.view, ({ at }) => Math.max(0, (live.session.endAt - at) / 1_000))
  const { terms, me, commissionBps } = live.session
  const isExpert = me.role === 'EXPERT'
  const amount = money(amountMinor)
  const share = money(expertShare(amountMinor, commissionBps))
  const time = length(seconds)
  const written = { amount, left: left(remaining) }
  if (terms.mode === 'FREE') return <p>{t('free', { left: left(remaining) })}</p>
  if (terms.mode === 'PER_SESSION') return isExpert ? <ExpertEnds /> : <p>{t('perSession', written)}</p>
  if (amountMinor === 0) return <p>{t('nothing', { time })}</p>
  if (payable(amountMinor, terms.currency) === 0) return <p>{t('waived', { time, amount })}</p>
  return <p>{t(isExpert ? 'perMinuteExpert' : 'perMinute', { time, amount, share })}</p>
}

/** For one price an expert who ends it below the half gives the price away. */
function ExpertEnds() {
  const { live } = useSession()
  const t = useTranslations('room.end.expert')
  const { name, money, left } = useWriting()
  const seconds = useStored(live.view, (view) => view.seconds)
  const remaining = useStored(live.view, ({ at }) => Math.max(0, (live.session.endAt - at) / 1_000))
  const reading = useStored(live.feed.state, (feed) => feed.reading)
  const { terms, capMinor, commissionBps, startAt, endAt } = live.session
  if (!reading) return null
  const ends = expertEnds(reading, { startAt, endAt, minutes: minutesOf(terms) }, seconds)
  const share = money(expertShare(capMinor, commissionBps))
  return <p>{t(ends, { name, amount: money(capMinor), share, left: left(remaining) })}</p>
}
