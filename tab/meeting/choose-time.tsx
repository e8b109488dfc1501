import { Button, Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalDate, LocalTime, MeetingView, SlotOptions, SlotView } from '#rules/views';
import { momentWords } from '#rules/words';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';
import { useLoaded } from '../frame/loaded.ts';
import { SlotCard } from './slot-card.tsx';
import type { ChosenTime } from '../api/steady.ts';
import type { MeetingIntentions } from './intentions.ts';

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
  const [venue, setVenue] = useState(view.venue ?? '');
  const [online, setOnline] = useState(settled ?? (view.joinUrl !== undefined || view.venue === undefined));
  const [byHand, setByHand] = useState('');
  const [outside, setOutside] = useState('');
  const { busy, failure, carryOut } = useIntention();
  const outOfWindow = byHand !== '' && (byHand.slice(0, 10) < view.from || byHand.slice(0, 10) > view.by);

  const choose = async (startsAt: LocalTime) => {
    const time = {
      startsAt,
      lengthMinutes: view.lengthMinutes,
      online,
      ...(venue.trim() === '' ? {} : { venue: venue.trim() }),
      ...(outside.trim() === '' ? {} : { outOfWindowReason: outside.trim() }),
    };
    if (await carryOut(() => onChoose(time), chosen(momentWords(startsAt)))) onClose();
  };

  return (
    <div className="inline-form">
      <div className="fields">
        <Field label="Look from">
          <Input
            type="date"
            value={range.from}
            onChange={(_event, { value }) => {
              if (value !== '') setRange({ ...range, from: value as LocalDate });
            }}
          />
        </Field>
        <Field label="Look until">
          <Input
            type="date"
            value={range.by}
            onChange={(_event, { value }) => {
              if (value !== '') setRange({ ...range, by: value as LocalDate });
            }}
          />
        </Field>
      </div>
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
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (byHand !== '') void choose(byHand.slice(0, 16) as LocalTime);
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
        )}
        <div className="row">
          <Button
            type="submit"
            disabledFocusable={busy || !ready || byHand === '' || (outOfWindow && outside.trim() === '')}
          >
            Choose this day and hour
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            Close
          </Button>
        </div>
      </form>
    </div>
  );
}

interface FoundSlotsProps {
  readonly load: () => Promise<SlotOptions>;
  readonly busy: boolean;
  readonly onChoose: (slot: SlotView) => void;
}

/** The hours found, best first; when nobody fits, the honest ways out. */
function FoundSlots({ load, busy, onChoose }: FoundSlotsProps) {
  const found = useLoaded('slots', load);
  if (found.is === 'loading') return <p role="status">Looking in people’s diaries…</p>;
  if (found.is === 'failed')
    return (
      <>
        <FaultNote failure={found.failure} />
        <Button onClick={() => void found.again()}>Look again</Button>
      </>
    );
  const { slots, otherwise, searched } = found.value;
  return (
    <div>
      <h3>Found in people’s diaries</h3>
      <p className="quiet">{searched}</p>
      {slots.length > 0 && (
        <ul className="cards">
          {slots.map((slot, place) => (
            <SlotCard key={slot.startsAt} slot={slot} best={place === 0} busy={busy} onChoose={onChoose} />
          ))}
        </ul>
      )}
      {slots.length === 0 && otherwise.length > 0 && (
        <p className="note note-caution">
          There is no hour at which everyone who must come is free. These are the ways out:
        </p>
      )}
      {otherwise.length > 0 && (
        <ul className="cards">
          {otherwise.map(({ words, slot, missing, needs }) => (
            <li key={words} className="card">
              <h4>{words}</h4>
              {missing.length > 0 && <p>Without: {missing.join(', ')}.</p>}
              {needs !== '' && <p className="quiet">Needs: {needs}</p>}
              {slot !== undefined && (
                <ul className="cards">
                  <SlotCard slot={slot} best={false} busy={busy} onChoose={onChoose} />
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
      {slots.length === 0 && otherwise.length === 0 && (
        <p className="empty">No hour was found in these days. Try other days, or agree one by phone.</p>
      )}
    </div>
  );
}
