import { Button, Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalTime, MeetingView } from '#rules/views';
import { momentWords, type OutsideChoice } from '#rules/words';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import { OutsideField } from './because-field.tsx';
import { FoundSlots } from './found-slots.tsx';
import { LengthField } from './length-field.tsx';
import type { ChosenTime } from '../api/steady.ts';
import type { MeetingIntentions } from './intentions.ts';
import { typedDay, typedTime } from '../typed-days.ts';

interface ChooseTimeProps {
  readonly view: MeetingView;
  readonly slots: MeetingIntentions['slots'];
  readonly onChoose: (time: ChosenTime) => Promise<void>;
  /** What is said when it is done: “… is chosen.” */
  readonly chosen: (when: string) => string;
  /** How the way of meeting is settled already: then only the place can change. */
  readonly online?: boolean | undefined;
  /** Whether what must be said first is said. */
  readonly ready?: boolean | undefined;
  readonly onClose: () => void;
}

/** Finds hours in the diaries of those who must come, or takes one that someone has agreed by hand. */
export function ChooseTime({ view, slots, onChoose, chosen, online: settled, ready = true, onClose }: ChooseTimeProps) {
  const [range, setRange] = useState({ from: view.from, by: view.by });
  const [minutes, setMinutes] = useState(view.lengthMinutes);
  const [venue, setVenue] = useState(view.venue ?? '');
  const [online, setOnline] = useState(settled ?? (view.joinUrl !== undefined || view.venue === undefined));
  const { busy, failure, carryOut } = useIntention();

  const choose = async (startsAt: LocalTime, outside: Outside = {}) => {
    const time = {
      startsAt,
      lengthMinutes: minutes,
      online,
      ...(venue.trim() === '' ? {} : { venue: venue.trim() }),
      ...outside,
    };
    if (await carryOut(() => onChoose(time), chosen(momentWords(startsAt)))) onClose();
  };

  return (
    <div className="inline-form">
      <RangeFields range={range} onChange={setRange} />
      {view.lengths !== undefined && <LengthField lengths={view.lengths} chosen={minutes} onChoose={setMinutes} />}
      <div className="fields">
        <Field label="Room or place (leave empty if there is none)">
          <Input
            value={venue}
            onChange={(_event, { value }) => {
              setVenue(value);
            }}
          />
        </Field>
        {settled === undefined && (
          <Checkbox
            label="People can join in Teams"
            checked={online}
            onChange={(_event, { checked }) => {
              setOnline(checked === true);
            }}
          />
        )}
      </div>
      <FoundSlots
        key={`${range.from} ${range.by}`}
        load={() => slots(range.from, range.by)}
        busy={busy || !ready}
        onChoose={(slot) => void choose(slot.startsAt)}
      />
      <FaultNote failure={failure} />
      <ByHand
        view={view}
        busy={busy || !ready}
        onChoose={(startsAt, outside) => void choose(startsAt, outside)}
        onClose={onClose}
      />
    </div>
  );
}

interface RangeFieldsProps {
  readonly range: Pick<MeetingView, 'from' | 'by'>;
  readonly onChange: (range: Pick<MeetingView, 'from' | 'by'>) => void;
}

/** Between which days hours are looked for. */
const RangeFields = ({ range, onChange }: RangeFieldsProps) => (
  <div className="fields">
    <Field label="Look from">
      <Input
        type="date"
        value={range.from}
        onChange={(_event, { value }) => {
          if (value !== '') onChange({ ...range, from: typedDay(value) });
        }}
      />
    </Field>
    <Field label="Look until">
      <Input
        type="date"
        value={range.by}
        onChange={(_event, { value }) => {
          if (value !== '') onChange({ ...range, by: typedDay(value) });
        }}
      />
    </Field>
  </div>
);

/** Why an hour is outside the usable days. */
type Outside = Pick<ChosenTime, 'outOfWindowReason' | 'outOfWindowBecause'>;

interface ByHandProps {
  readonly view: Pick<MeetingView, 'from' | 'by'>;
  readonly busy: boolean;
  readonly onChoose: (startsAt: LocalTime, outside: Outside) => void;
  readonly onClose: () => void;
}

/** An hour that somebody has agreed by hand, outside the usable days too. */
function ByHand({ view, busy, onChoose, onClose }: ByHandProps) {
  const [byHand, setByHand] = useState('');
  const [outside, setOutside] = useState('');
  const [because, setBecause] = useState<OutsideChoice>();
  const outOfWindow = byHand !== '' && (byHand.slice(0, 10) < view.from || byHand.slice(0, 10) > view.by);
  const reasons: Outside = {
    ...(outside.trim() === '' ? {} : { outOfWindowReason: outside.trim() }),
    ...(because === undefined ? {} : { outOfWindowBecause: because }),
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (byHand !== '') onChoose(typedTime(byHand), reasons);
      }}
    >
      <h3>Agreed another way</h3>
      <Field label="Day and hour">
        <Input
          type="datetime-local"
          value={byHand}
          onChange={(_event, { value }) => {
            setByHand(value);
          }}
        />
      </Field>
      {outOfWindow && (
        <>
          <Field
            label="Why it is outside the usable days"
            required
            hint="Someone with the authority to allow this has to agree."
          >
            <Textarea
              value={outside}
              onChange={(_event, { value }) => {
                setOutside(value);
              }}
            />
          </Field>
          <OutsideField chosen={because} onChoose={setBecause} />
        </>
      )}
      <div className="row">
        <Button type="submit" disabledFocusable={busy || byHand === '' || (outOfWindow && outside.trim() === '')}>
          Choose this day and hour
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Close
        </Button>
      </div>
    </form>
  );
}
