import type { ReactNode } from 'react';
import type { EpisodeView } from '#rules/views';
import type { ChosenOverride, GivenJudgement, LadoTerms } from '../api/steady.ts';
import { Day } from '../frame/day.tsx';
import { MeetingsAbout } from '../frame/meetings-about.tsx';
import { Obligations } from '../frame/obligations.tsx';
import { PlaceLink } from '../frame/navigation.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import { Why } from '../frame/why.tsx';
import { Signs } from '../learning/signs.tsx';
import { Hold } from './hold.tsx';
import { Judge } from './judge.tsx';
import { Named, type NamedProps } from './named.tsx';
import { Notices, type NoticesProps } from './notices.tsx';
import { Judgements, Voices } from './voices.tsx';

export interface EpisodeProps {
  readonly view: EpisodeView;
  readonly onJudge: (judgement: GivenJudgement) => Promise<void>;
  readonly onLookAtHold: (note: string) => Promise<void>;
  readonly onLiftHold: (outcome: string) => Promise<void>;
  readonly onAgreeTerms: (terms: LadoTerms) => Promise<void>;
  readonly onConfirmNamed: NamedProps['onSay'];
  readonly onTellOfNotice: NoticesProps['onTell'];
  readonly onNoticeWithdrawn: NoticesProps['onWithdrawn'];
  readonly onSetAside: (key: string, chosen: ChosenOverride) => Promise<void>;
  /** What the first meeting decided, for whoever judges. */
  readonly firstDecided?: ReactNode;
}

/** Who said what, what was judged, and what follows. A standing hold comes before everything. */
export function Episode({ view, onJudge, onLookAtHold, onLiftHold, onAgreeTerms, onSetAside, ...on }: EpisodeProps) {
  const { ref, initials, childRef, stateWords, hold, form, may } = view;
  return (
    <div className="room">
      {hold !== undefined && (
        <Hold hold={hold} may={may} onLook={onLookAtHold} onLift={onLiftHold} onAgreeTerms={onAgreeTerms} />
      )}
      <header className="part">
        <div className="page-head">
          <div>
            <PageHeading title={ref}>Report {ref}</PageHeading>
            <p className="quiet">
              {initials} · {childRef}
            </p>
          </div>
          <StateMark tone={hold?.state === 'standing' ? 'held' : 'plain'}>{stateWords}</StateMark>
        </div>
        <Dates view={view} />
        <p className="no-print">
          <PlaceLink to={`kept/${ref}`}>Missing, safeguarding, plans and support kept here</PlaceLink>
        </p>
        <Why because={view.because} sum={view.sums.join(' ')} of="this follows" />
      </header>
      <div className="two-columns">
        <div>
          {view.named !== undefined && <Named named={view.named} may={may} onSay={on.onConfirmNamed} />}
          <Signs signs={view.signs} />
          <Voices reports={view.reports} />
          {on.firstDecided}
          {may.includes('judge') && form !== undefined && <Judge form={form} onJudge={onJudge} />}
          <Judgements judgements={view.judgements} />
        </div>
        <div>
          <Notices
            notices={view.notices}
            mayTell={may.includes('record-notice')}
            onTell={on.onTellOfNotice}
            onWithdrawn={on.onNoticeWithdrawn}
          />
          <MeetingsAbout meetings={view.meetings} />
          <Obligations rows={view.obligations} onSetAside={onSetAside} />
        </div>
      </div>
    </div>
  );
}

function Dates({ view: { openedOn, manager, recheckOn } }: Pick<EpisodeProps, 'view'>) {
  return (
    <dl className="facts">
      <div>
        <dt>First reported</dt>
        <dd>
          <Day day={openedOn} />
        </dd>
      </div>
      <div>
        <dt>Who judges</dt>
        <dd>{manager}</dd>
      </div>
      {recheckOn !== undefined && (
        <div>
          <dt>Looked at again on</dt>
          <dd>
            <Day day={recheckOn} />
          </dd>
        </div>
      )}
    </dl>
  );
}
