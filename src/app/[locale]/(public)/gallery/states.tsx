'use client'

import { Button } from '#src/ui/button.tsx'
import { ConfirmButton } from '#src/ui/feedback/confirm-button.tsx'
import { Empty } from '#src/ui/feedback/empty.tsx'
import { LoadingRows } from '#src/ui/feedback/loading-rows.tsx'
import { Note } from '#src/ui/feedback/note.tsx'
import { ToastHost, toast } from '#src/ui/feedback/toast.tsx'
import { Facts } from '#src/ui/layout/facts.tsx'
import { Pagination } from '#src/ui/layout/pagination.tsx'
import { Plate } from '#src/ui/person/plate.tsx'
import { Table } from '#src/ui/table.tsx'
import { Block } from './block.tsx'

const FIELDS = [
  'art-music',
  'computers-electronics',
  'cooking',
  'education-careers',
  'fashion-beauty',
  'fitness-nutrition',
  'health',
  'home-garden',
]

const HELD = [
  {
    when: 'Tue 24 Nov, 17:45',
    who: 'Julie Moreau',
    share: '€19.81',
    why: 'Guarantee: she can claim for 72 hours',
  },
  {
    when: 'Mon 23 Nov, 19:00',
    who: 'Karim Benali',
    share: '€60.00',
    why: 'Guarantee: he can claim for 72 hours',
  },
]

export function States() {
  return (
    <>
      <Block title="Empty">
        <Empty
          title="Nobody for “zither” tonight"
          text="These two are the closest we have. Or ask in public: most questions get an answer the same day."
        >
          <Button kind="ink">Ask the community</Button>
        </Empty>
      </Block>
      <Block title="Loading and error">
        <LoadingRows doing="Looking at 212 slots tonight" />
        <Note tone="danger" className="mt-6">
          <b>Your bank said no to €36.00.</b> Nothing was taken. 18:45 stays yours until 16:22.{' '}
          <a href="#card">Try another card</a> or <a href="#max">choose a lower maximum</a>.
        </Note>
        <Note tone="hold" className="mt-3">
          18:45 is kept for you until 16:22.
        </Note>
      </Block>
      <Block title="Toast and dialog">
        <div className="flex flex-wrap gap-3">
          <Button
            onClick={() =>
              toast({
                text: 'Thursday is off. Nobody can book it.',
                undo: { label: 'Undo', run: () => undefined },
              })
            }
          >
            Take Thursday off
          </Button>
          <ConfirmButton
            title="Cancel tonight at 18:45?"
            consequence="It is 16:12, so all of your €36.00 is released. After 16:45 it would be half."
            action={() => undefined}
            confirm="Cancel the session"
            busyLabel="Cancelling"
            keep="Keep it"
          >
            Cancel tonight
          </ConfirmButton>
        </div>
        <ToastHost />
      </Block>
      <Block title="Facts">
        <Facts
          facts={[
            { term: 'Keeps her word', children: '290 of 291 appointments kept' },
            { term: 'Speaks', children: 'English, French, Portuguese' },
          ]}
        />
        <div className="mt-8">
          <Pagination
            label="Pages"
            previous={{ href: '#', label: 'Back' }}
            next={{ href: '#', label: 'More experts' }}
            rest="19 more below"
          />
        </div>
      </Block>
      <Block title="Table" wide>
        <Table
          caption="Why money is held, and until when"
          rows={HELD}
          rowKey={(row) => row.when}
          columns={[
            { key: 'when', head: 'Session', cell: (row) => row.when },
            { key: 'who', head: 'Learner', cell: (row) => row.who, phone: 'title' },
            { key: 'share', head: 'Your share', cell: (row) => row.share, numeric: true, phone: 'share' },
            { key: 'why', head: 'Reason', cell: (row) => row.why, phone: 'labelled' },
          ]}
        />
      </Block>
      <Block title="Plates without a portrait" wide>
        <div className="grid grid-cols-6 gap-[3px] md:grid-cols-12">
          {FIELDS.map((field) => (
            <Plate key={field} name="Inês Carvalho" src={undefined} field={field} />
          ))}
          <Plate name="Julie Moreau" src={undefined} />
          <Plate name="Karim" src={undefined} shape="square" />
        </div>
      </Block>
    </>
  )
}
