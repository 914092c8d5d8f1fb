import { Badge } from '#src/ui/badge.tsx'
import { Button } from '#src/ui/button.tsx'
import { Chip, ChipLink } from '#src/ui/chip.tsx'
import { Checkbox, Radio } from '#src/ui/form/choice.tsx'
import { ChoiceGroup } from '#src/ui/form/choice-group.tsx'
import { TextField } from '#src/ui/form/input.tsx'
import { SelectField } from '#src/ui/form/select.tsx'
import { TextareaField } from '#src/ui/form/textarea.tsx'
import { hourglass, landmark } from '#src/ui/icon-shapes.ts'
import { Live } from '#src/ui/live.tsx'
import { PriceLine } from '#src/ui/person/price-line.tsx'
import { Rating } from '#src/ui/person/rating.tsx'
import { RunningFigure } from '#src/ui/running-figure.tsx'
import { Strip } from '#src/ui/strip/strip.tsx'
import { Tag } from '#src/ui/tag.tsx'
import { TimeCell } from '#src/ui/time-cell.tsx'
import { Block } from './block.tsx'

const MIN = 60_000

export function Controls() {
  return (
    <>
      <Block title="Type">
        <p className="title-64">Face to face</p>
        <p className="title-36 mt-2">
          How it <em className="font-normal">works</em>
        </p>
        <p className="title-22 mt-2">Inês Carvalho, 18:45</p>
        <p className="mt-2">Reading text, in the sans: Dvořák, Zieliński</p>
        <p className="text-14">Supporting text</p>
        <p className="num text-13">00:23:38 €24.76 1 026,00 €</p>
      </Block>
      <Block title="Buttons">
        <div className="flex flex-wrap items-center gap-3">
          <Button kind="go">Book 18:45</Button>
          <Button kind="ink">Search</Button>
          <Button>Ask for more</Button>
          <Button kind="danger">Refuse</Button>
          <Button kind="text">Clear all</Button>
          <Button kind="go" size="big" busy="Reserving €36.00">
            Book 18:45
          </Button>
          <Button blocked="Not yet: choose a time">Book</Button>
          <Button size="small">Book 19:00</Button>
        </div>
        <h3 className="title-22 mt-8 mb-3.5">Chips, status, badges</h3>
        <div className="flex flex-wrap items-center gap-3">
          <Chip pressed>Today</Chip>
          <ChipLink href="#" removes="Remove: at most €45">
            At most €45
          </ChipLink>
          <Live>Available now</Live>
          <Tag tone="hold" icon={hourglass}>
            Held until Friday
          </Tag>
          <Tag tone="danger" icon={landmark}>
            Dispute
          </Tag>
          <Tag tone="out">Volunteer</Tag>
          <Badge kind="licence">
            Physiotherapist. Licence checked by <b>Titres Santé</b>, 3 November 2026
          </Badge>
          <Badge kind="identity">Identity and diploma checked by Vis-à-vis, 9 March 2026</Badge>
          <Rating value="4.9">from 287 sessions</Rating>
        </div>
      </Block>
      <Block title="Fields">
        <div className="grid gap-4">
          <TextField
            label="Your rate per minute"
            name="rate"
            defaultValue="€1.20"
            help="You get €0.96, we keep €0.24."
          />
          <TextField
            label="RPPS number"
            name="rpps"
            defaultValue="10 004 273 159"
            className="num"
            error="The last digit should be 6. Compare it with your card."
          />
          <SelectField
            label="The most it may last"
            name="max"
            options={[{ value: '30', label: '30 minutes, so never more than €36.00' }]}
          />
          <TextareaField label="What is it about?" name="about" placeholder="My dough is flat" />
        </div>
      </Block>
      <Block title="Choices">
        <ChoiceGroup legend="When">
          <Radio name="w" label="Available now" count="3" />
          <Radio name="w" label="This week" count="24" defaultChecked />
        </ChoiceGroup>
        <ChoiceGroup legend="Verified by" className="mt-4">
          <Checkbox name="v" label="A third party" detail="licence, for health" count="16" defaultChecked />
          <Checkbox name="v" label="Vis-à-vis" detail="identity, diplomas" count="8" />
        </ChoiceGroup>
        <dl className="mt-6 max-w-[232px]">
          <PriceLine mode="Per minute" price="€0.90" limit="first 5 min free" />
          <PriceLine mode="Per session" price="€40.00" limit="60 min" />
        </dl>
      </Block>
      <Block title="Times">
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
          <TimeCell time="18:30" under="17:30 Lisbon" />
          <TimeCell time="18:45" under="17:45 Lisbon" state="chosen" />
          <TimeCell time="19:00" under="9 min 12 s" state="held" />
          <TimeCell time="19:15" under="just taken" state="gone" />
          <label>
            <input type="radio" name="slot" className="peer sr-only" />
            <TimeCell time="19:30" under="as a radio" />
          </label>
          <label>
            <input type="radio" name="slot" defaultChecked className="peer sr-only" />
            <TimeCell time="19:45" under="as a radio" />
          </label>
        </div>
      </Block>
      <Block title="In the room">
        <div className="flex justify-between">
          <RunningFigure value="21 min 20 s" className="text-[2.5rem]/none" />
          <RunningFigure value="€22.00" className="text-[2.5rem]/none" />
        </div>
        <Strip
          className="mt-4"
          gap={28}
          whole={{ start: 0, end: 33.4 * MIN }}
          people={[
            { name: 'Inês', present: [{ start: 0.2 * MIN, end: 22 * MIN }] },
            {
              name: 'You',
              present: [
                { start: 0, end: 15 * MIN },
                { start: 15.63 * MIN, end: 22 * MIN },
              ],
            },
          ]}
          free={[{ start: 0.2 * MIN, end: 3.2 * MIN }]}
          billable={[
            { start: 3.2 * MIN, end: 15 * MIN },
            { start: 15.63 * MIN, end: 22 * MIN },
          ]}
          now={22 * MIN}
          maximum={33 * MIN}
          ticks={[
            { at: 0.2 * MIN, label: '18:45' },
            { at: 3.2 * MIN, label: 'free until 18:48', anchor: 'start', minor: true },
            { at: 15.3 * MIN, label: '38 s not counted' },
            { at: 22 * MIN, label: 'now', minor: true },
            { at: 33 * MIN, label: '19:18' },
          ]}
          summary="Both connected for 21 min 20 s, now running; at most until 19:18."
        />
      </Block>
    </>
  )
}
