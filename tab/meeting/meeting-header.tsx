import type { ReactNode } from 'react';
import { momentWords, type MeetingView } from '#rules';
import { Day } from '../frame/day.tsx';
import { LateIcon } from '../frame/icons.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { StateMark, type Tone } from '../frame/state-mark.tsx';
import { Why } from '../frame/why.tsx';
import { kindWords } from '../words.ts';

const TONE: Readonly<Record<string, Tone>> = {
  arranging: 'soon',
  approved: 'soon',
  sending: 'soon',
  sent: 'good',
  held: 'soon',
  minuted: 'good',
  closed: 'plain',
  cancelled: 'caution',
};

/** Which meeting this is, when it is, and inside which days it must be. */
export function MeetingHeader({ view, children }: { readonly view: MeetingView; readonly children: ReactNode }) {
  return (
    <header className="part part-head-of-page">
      <div className="page-head">
        <div>
          <PageHeading title={view.ref}>
            {kindWords(view.kind)} {view.ref}
          </PageHeading>
          <p className="quiet">
            {view.initials} · {view.childRef}
          </p>
        </div>
        <div className="row">
          <StateMark tone={TONE[view.state] ?? 'plain'}>{view.stateWords}</StateMark>
          {children}
        </div>
      </div>
      {view.trouble !== undefined && (
        <div role="alert" className="note note-bad">
          <LateIcon /> <span>{view.trouble}</span>
        </div>
      )}
      <dl className="facts">
        <div>
          <dt>When</dt>
          <dd>
            <When view={view} />
          </dd>
        </div>
        <div>
          <dt>First usable day</dt>
          <dd>
            <Day day={view.from} />
          </dd>
        </div>
        <div>
          <dt>Last usable day</dt>
          <dd>
            <Day day={view.by} />
          </dd>
        </div>
        <div>
          <dt>Where</dt>
          <dd>
            <Where view={view} />
          </dd>
        </div>
      </dl>
      <p className="sum">{view.sum}</p>
      <Why because={view.because} of="this meeting, and why these days" />
    </header>
  );
}

function When({ view }: { readonly view: MeetingView }) {
  if (view.startsAt === undefined) return <>Not chosen yet</>;
  return (
    <>
      <time dateTime={view.startsAt}>{view.when ?? momentWords(view.startsAt)}</time> ({view.lengthMinutes} minutes)
    </>
  );
}

function Where({ view }: { readonly view: MeetingView }) {
  if (view.venue === undefined && view.joinUrl === undefined) return <>Not settled yet</>;
  return (
    <>
      {view.venue}
      {view.venue !== undefined && view.joinUrl !== undefined && ' and '}
      {view.joinUrl !== undefined && (
        <a className="plain-link" href={view.joinUrl} target="_blank" rel="noreferrer">
          Join in Teams
        </a>
      )}
    </>
  );
}
