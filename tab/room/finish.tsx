import { Button } from '@fluentui/react-components';
import type { FinishAct, FinishView, MissingView, RoomView } from '#rules/views';
import { useIntention, type Intention } from '../frame/intention.ts';
import { jumpTo } from '../frame/jump-to.tsx';
import { PlaceLink } from '../frame/navigation.tsx';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { MissingList, type Remedies } from '../meeting/missing.tsx';
import { BestInterestsPart } from './best-interests.tsx';
import { CorrectDay } from './correct-day.tsx';
import { DayPart } from './day-part.tsx';
import { EndingSteps } from './ending-steps.tsx';
import type { RoomIntentions } from './intentions.ts';
import { NextPart } from './next-part.tsx';
import { OutcomePart } from './outcome-part.tsx';

interface FinishProps {
  readonly view: RoomView;
  readonly finish: FinishView;
  readonly intentions: RoomIntentions;
}

/** How a meeting is finished from its room: what it came to, on which day, when people meet again; then one press. */
export function Finish({ view, finish, intentions }: FinishProps) {
  const isClosed = finish.closed !== undefined;
  // Here, so that a failure is shown whichever of the two is drawn by then.
  const intention = useIntention();
  return (
    <>
      {!isClosed && (
        <>
          <DayPart finish={finish} today={view.today} onSay={intentions.sayToFinish} />
          {finish.hasOutcome && <OutcomePart finish={finish} onSay={intentions.sayToFinish} />}
          {finish.hasOutcome && <BestInterestsPart view={view} onSay={intentions.sayBestInterests} />}
          {finish.next !== undefined && (
            <NextPart said={finish.said} next={finish.next} slots={intentions.slots} onSay={intentions.sayToFinish} />
          )}
        </>
      )}
      <Section title={isClosed ? 'The meeting is closed' : 'Close the meeting'} id="finish">
        {isClosed ? (
          <Closed view={view} finish={finish} closed={finish.closed} intentions={intentions} />
        ) : (
          <ToClose finish={finish} intention={intention} onClose={intentions.closeMeeting} />
        )}
        <FaultNote failure={intention.failure} />
      </Section>
    </>
  );
}

const PLACES = {
  day: { section: 'day', words: 'Say the day' },
  notes: { section: 'agenda', words: 'Write it down' },
  outcome: { section: 'outcome', words: 'Choose' },
  carers: { section: 'outcome', words: 'Write it down' },
  next: { section: 'next', words: 'Book it' },
  attendance: { section: 'who-came', words: 'Say how' },
  'best-interests': { section: 'best-interests', words: 'Say it' },
} as const satisfies Record<FinishAct, { readonly section: string; readonly words: string }>;

const isHere = (act: MissingView['settledBy']): act is FinishAct => act !== undefined && act in PLACES;

const REMEDIES: Remedies = Object.fromEntries(
  Object.entries(PLACES).map(([act, { section, words }]) => [
    act,
    {
      words,
      open: () => {
        jumpTo(section);
      },
    },
  ]),
);

interface ToCloseProps {
  readonly finish: FinishView;
  readonly intention: Intention;
  readonly onClose: () => Promise<void>;
}

function ToClose({ finish, intention, onClose }: ToCloseProps) {
  const { missing, later, notYet } = finish;
  if (notYet !== undefined) return <p className="note note-caution">{notYet}</p>;
  const first = missing.find(({ settledBy }) => isHere(settledBy))?.settledBy;
  const press = () => {
    if (missing.length === 0) void intention.carryOut(onClose, 'The meeting is closed, and its record is written.');
    else if (isHere(first)) jumpTo(PLACES[first].section);
  };
  return (
    <>
      {missing.length > 0 && (
        <>
          <h3>Still missing ({missing.length})</h3>
          <MissingList missing={missing} remedies={REMEDIES} intention={intention} />
        </>
      )}
      {later.length > 0 && (
        <>
          <h3>Can be said later, before the minutes go to the chair ({later.length})</h3>
          <MissingList missing={later} remedies={REMEDIES} intention={intention} />
        </>
      )}
      <p className="quiet">
        What stands above becomes the record: nothing is typed again. Each action is then owed by whom it names, and the
        notes are closed.
      </p>
      <div className="row no-print">
        <Button
          appearance={missing.length === 0 ? 'primary' : 'secondary'}
          disabledFocusable={intention.busy}
          onClick={press}
        >
          {missing.length > 0 ? 'Go to what is missing first' : intention.busy ? 'Closing…' : 'Close the meeting'}
        </Button>
      </div>
    </>
  );
}

function Closed({ view, finish, closed, intentions }: FinishProps & { readonly closed: readonly string[] }) {
  return (
    <>
      <ul>
        {closed.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <EndingSteps steps={finish.endingSteps} />
      <p className="no-print">
        <PlaceLink to={`minutes/${view.ref}`}>Begin the minutes</PlaceLink> ·{' '}
        <PlaceLink to={`meeting/${view.ref}`}>See the record</PlaceLink>
      </p>
      <CorrectDay heldOn={finish.said.heldOn} today={view.today} onCorrect={intentions.correctDay} />
    </>
  );
}
