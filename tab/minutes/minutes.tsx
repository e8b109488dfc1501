import { Button } from '@fluentui/react-components';
import type { MinutesMay, MinutesView } from '#rules/views';
import { Day } from '../frame/day.tsx';
import { useIntention } from '../frame/intention.ts';
import { PlaceLink } from '../frame/navigation.tsx';
import { Obligations } from '../frame/obligations.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import { Why } from '../frame/why.tsx';
import { CarerReviewPart } from './carer-review-part.tsx';
import { ChangedSince } from './changed-since.tsx';
import { FilingPart } from './filing-part.tsx';
import type { MinutesProps } from './intentions.ts';
import { MinutesSteps } from './minutes-steps.tsx';
import { NotesPart } from './notes-part.tsx';
import { PanelPart } from './panel-part.tsx';
import { ReleasePart } from './release-part.tsx';
import { VersionsPart } from './versions-part.tsx';
import { WritePart } from './write-part.tsx';

/** The minutes from the draft to what came of them. What a person may do here is said by the server. */
export function Minutes({ view, intentions }: MinutesProps) {
  const { ref, childRef, initials, title, heldOn, state } = view;
  const may = (what: MinutesMay): boolean => view.may.includes(what);
  const inHand = view.versions.length > 0 || view.paragraphs.length > 0 || may('begin');
  return (
    <div className="room minutes">
      <div className="page-head">
        <div>
          <PageHeading title={`Minutes of ${ref}`}>
            Minutes · {childRef} ({initials})
          </PageHeading>
          <p className="quiet">
            {title}
            {heldOn !== undefined && (
              <>
                {' '}
                of <Day day={heldOn} />
              </>
            )}{' '}
            · <PlaceLink to={`meeting/${ref}`}>{ref}</PlaceLink>
          </p>
        </div>
      </div>
      {may('begin') && <Begin onBegin={intentions.begin} />}
      {state !== 'not-begun' && view.paragraphs.length > 0 && <MinutesSteps view={view} />}
      <Notes view={view} isEmpty={!inHand} />
      <div className="two-columns">
        <div>
          <ChangedSince view={view} intentions={intentions} />
          {(may('write') || may('hand-to-chair') || may('send-back')) && (
            <WritePart view={view} intentions={intentions} />
          )}
          {view.versions.length > 0 && <VersionsPart view={view} intentions={intentions} />}
          <NotesPart view={view} intentions={intentions} />
        </div>
        <div>
          <SendBy view={view} />
          <Afterwards view={view} intentions={intentions} />
          <Obligations rows={view.obligations} />
        </div>
      </div>
    </div>
  );
}

/** What is to be said first: that the chair sent it back, or that nothing is here yet. */
const Notes = ({ view, isEmpty }: { readonly view: MinutesView; readonly isEmpty: boolean }) => (
  <>
    {isEmpty && (
      <p className="empty">
        Nothing is here for you to read yet. Your version appears here, and in your chat, when it is released.
      </p>
    )}
    {view.returnedWith !== undefined && (
      <div className="note note-caution">
        <div>
          <strong>The chair sent the draft back.</strong> {view.returnedWith}
        </div>
      </div>
    )}
  </>
);

/** Release, panel, filing and the carers’ approval, each for whoever sees to it. */
function Afterwards({ view, intentions }: MinutesProps) {
  const begun = view.state !== 'not-begun';
  return (
    <>
      {view.may.includes('release') && <ReleasePart view={view} onRelease={intentions.release} />}
      {begun && <PanelPart view={view} intentions={intentions} />}
      {begun && <FilingPart view={view} intentions={intentions} />}
      {begun && view.carerReview !== undefined && <CarerReviewPart view={view} onConsider={intentions.carerReview} />}
    </>
  );
}

function Begin({ onBegin }: { readonly onBegin: () => Promise<void> }) {
  const { busy, failure, carryOut } = useIntention();
  return (
    <Section title="Begin the minutes" tone="strong">
      <p>What was written down at the meeting becomes the draft, in the order of the agenda.</p>
      <FaultNote failure={failure} />
      <Button
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => void carryOut(onBegin, 'The draft is there.')}
      >
        {busy ? 'Beginning…' : 'Begin the minutes'}
      </Button>
    </Section>
  );
}

function SendBy({ view: { sendBy, state } }: { readonly view: MinutesView }) {
  if (sendBy === undefined) return null;
  return (
    <Section title="To be with everybody by">
      <p>
        <Day day={sendBy.day} />{' '}
        {sendBy.late ? (
          <StateMark tone="late">Late</StateMark>
        ) : (
          <StateMark tone={state === 'released' ? 'good' : 'soon'}>
            {state === 'released' ? 'All are released' : 'Not all are released'}
          </StateMark>
        )}
      </p>
      <Why because={sendBy.because} sum={sendBy.sum} of="this day" />
    </Section>
  );
}
