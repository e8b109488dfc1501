import type { EndingView, KnownEndingRoute } from '#rules/views';
import type { ChosenOverride, SaidHome } from '../api/steady.ts';
import { Day } from '../frame/day.tsx';
import { CautionIcon } from '../frame/icons.tsx';
import { Homes } from '../frame/homes.tsx';
import { MeetingsAbout } from '../frame/meetings-about.tsx';
import { Obligations } from '../frame/obligations.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { PlaceLink } from '../frame/navigation.tsx';
import { Section } from '../frame/section.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import { Why } from '../frame/why.tsx';
import { Signs } from '../learning/signs.tsx';
import { sentence } from '../words.ts';
import { Account, type AccountProps } from './account.tsx';
import { ChangeDay } from './change-day.tsx';
import { SayNextHome, SayRoute } from './ending-answers.tsx';
import { Notices, type NoticesProps } from './notices.tsx';

interface EndingProps {
  readonly view: EndingView;
  readonly onSayAccount: AccountProps['onSay'];
  readonly onTellOfNotice: NoticesProps['onTell'];
  readonly onNoticeWithdrawn: NoticesProps['onWithdrawn'];
  readonly onSetAside: (key: string, chosen: ChosenOverride) => Promise<void>;
  readonly onSayRoute: (route: KnownEndingRoute) => Promise<void>;
  readonly onSayNextHome: (home: SaidHome) => Promise<void>;
  readonly onChangeDay: (leftOn: string, reason: string) => Promise<void>;
}

/** That a placement ended, whether a disruption meeting follows and why, and what the law asks for. */
export function Ending({ view, onSetAside, onSayRoute, onSayNextHome, onChangeDay, ...on }: EndingProps) {
  const { leftOn, may, law, lawWords, nextHome, notices } = view;
  return (
    <div className="room">
      <EndingHeader view={view} onChangeDay={onChangeDay} />
      <div className="two-columns">
        <div>
          {lawWords !== undefined && <p>{lawWords}</p>}
          {may.includes('say-route') && <SayRoute onSay={onSayRoute} />}
          <Obligations rows={law} title="What the law asks" onSetAside={onSetAside} />
          <Obligations rows={view.obligations} onSetAside={onSetAside} />
        </div>
        <div>
          {may.includes('say-next-home') && nextHome === undefined && (
            <Section title="The next home">
              <SayNextHome leftOn={leftOn} onSay={onSayNextHome} />
            </Section>
          )}
          {view.account !== undefined && (
            <Account account={view.account} maySay={may.includes('say-account')} onSay={on.onSayAccount} />
          )}
          <Notices
            notices={notices}
            mayTell={may.includes('record-notice')}
            onTell={on.onTellOfNotice}
            onWithdrawn={on.onNoticeWithdrawn}
          />
          <p className="no-print">
            <PlaceLink to={`kept/${view.ref}`}>Missing, plans and support kept here</PlaceLink>
          </p>
          <Homes homes={view.homes} />
          <Signs signs={view.signs} />
          <MeetingsAbout meetings={view.meetings} />
        </div>
      </div>
    </div>
  );
}

function EndingHeader({ view, onChangeDay }: Pick<EndingProps, 'view' | 'onChangeDay'>) {
  const { ref, initials, childRef, stateWords, leftOn, needWords, reason, toCheck, because, sums, may } = view;
  const { nextHome, notes } = view;
  return (
    <header className="part">
      <div className="page-head">
        <div>
          <PageHeading title={ref}>Ending {ref}</PageHeading>
          <p className="quiet">
            {initials} · {childRef}
          </p>
        </div>
        <StateMark tone="plain">{sentence(stateWords)}</StateMark>
      </div>
      <dl className="facts">
        <div>
          <dt>Day the child left</dt>
          <dd>
            <Day day={leftOn} /> {may.includes('change-day') && <ChangeDay leftOn={leftOn} onChange={onChangeDay} />}
          </dd>
        </div>
        {nextHome !== undefined && (
          <div>
            <dt>Where the child lives now</dt>
            <dd>{sentence(nextHome)}</dd>
          </div>
        )}
        <div>
          <dt>Disruption meeting</dt>
          <dd>{sentence(needWords)}</dd>
        </div>
      </dl>
      {reason !== undefined && <p>Reason: {reason}</p>}
      {toCheck !== undefined && (
        <p className="note note-caution">
          <CautionIcon /> <span>{toCheck}</span>
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className="note note-caution">
          <CautionIcon /> <span>{note}</span>
        </p>
      ))}
      <Why because={because} sum={sums.join(' ')} of="this follows" />
    </header>
  );
}
