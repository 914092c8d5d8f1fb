'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import type { NetworkResult } from '../../client/network.ts'
import { checkNetwork } from '../connection/network-check.ts'
import { useSession } from '../session/session-context.tsx'
import { STATE_TEXT } from './camera-row.tsx'
import { CheckRow, type CheckState, RowAction } from './check-row.tsx'

const TEXT = {
  GOOD: 'good',
  SLOW: 'slow',
  DETOUR: 'detour',
  BLOCKED: 'blocked',
  AWAY: 'away',
  OFFLINE: 'offline',
} as const

const WRONG: readonly NetworkResult['kind'][] = ['BLOCKED', 'AWAY', 'OFFLINE']
const AGAIN_MS = 8_000

/** Whether sound and picture get through from here. What does not work is tried again by itself. */
export function NetworkRow() {
  const { live } = useSession()
  const t = useTranslations('lobby.check')
  const [result, setResult] = useState<NetworkResult | null>(null)
  const [round, setRound] = useState(0)
  const again = useCallback(() => {
    setResult(null)
    setRound((before) => before + 1)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round is another try
  useEffect(() => {
    let isGone = false
    let timer: ReturnType<typeof setTimeout>
    void checkNetwork(live.api).then((found) => {
      if (isGone) return
      setResult(found)
      if (found.kind === 'AWAY' || found.kind === 'OFFLINE') timer = setTimeout(again, AGAIN_MS)
    })
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [live, round, again])

  const state: CheckState = !result ? 'BUSY' : WRONG.includes(result.kind) ? 'WRONG' : 'OK'
  return (
    <CheckRow
      testId="check-network"
      state={state}
      stateLabel={t(STATE_TEXT[state])}
      name={t('network.name')}
      act={state === 'WRONG' && <RowAction onClick={again}>{t('network.again')}</RowAction>}
    >
      <span className="num" role="status">
        {result
          ? t(`network.${TEXT[result.kind]}`, { ms: 'ms' in result ? result.ms : 0 })
          : t('network.checking')}
      </span>
    </CheckRow>
  )
}
