import type { ReactNode } from 'react';
import type { MeetingView } from '#rules/views';
import { momentWords } from '#rules/words';
import { JoinIcon, LateIcon } from '../frame/icons.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { ProgressRail } from '../look/progress-rail.tsx';
import { kindWords } from '../words.ts';

/** Which meeting this is and of which child, when and where, how to get in, and where the case stands. */
export function MeetingHeader({ view, children }: { readonly view: MeetingView; readonly children: ReactNode }) {
  return (
    <header className="part part-head-of-page">
      <div className="page-head">
        <div>
          <PageHeading title={view.ref}>
            {kindWords(view.kind)} <span className="heading-ref">{view.ref}</span> · {view.childRef} ({view.initials})
          </PageHeading>
          <p className="head-line">
            <b>
              <When view={view} />
            </b>
            <span className="quiet"> · {placeWords(view)}</span>
            <span className="quiet"> · {whoRuns(view)}</span>
          </p>
        </div>
        <div className="head-actions no-print">
          {view.joinUrl !== undefined && view.heldOn === undefined && (
            <a className="button-filled" href={view.joinUrl} target="_blank" rel="noreferrer">
              <JoinIcon /> Join <span className="only-heard">in Teams</span>
            </a>
          )}
          {children}
        </div>
      </div>
      {view.trouble !== undefined && (
        <div role="alert" className="note note-bad">
          <LateIcon /> <span>{view.trouble}</span>
        </div>
      )}
      {view.look === undefined ? <p className="rail-said">{view.stateWords}.</p> : <ProgressRail look={view.look} />}
    </header>
  );
}

function When({ view }: { readonly view: MeetingView }) {
  if (view.startsAt === undefined) return <>No day and hour yet</>;
  return (
    <>
      <time dateTime={view.startsAt}>{view.when ?? momentWords(view.startsAt)}</time> ({view.lengthMinutes} minutes)
    </>
  );
}

const placeWords = ({ venue, joinUrl }: MeetingView): string => {
  if (venue === undefined) return joinUrl === undefined ? 'no place yet' : 'in Teams';
  return joinUrl === undefined ? venue : `${venue} and Teams`;
};

const whoRuns = ({ chair, minuteTaker, coordinator }: MeetingView): string =>
  [
    chair === undefined ? 'nobody chairs yet' : `${chair.name} chairs`,
    minuteTaker === undefined ? 'nobody writes yet' : `${minuteTaker.name} writes`,
    `${coordinator.name} arranges`,
  ].join(', ');
