import type { EndingView } from '#rules';
import { Day } from '../frame/day.tsx';
import { CautionIcon } from '../frame/icons.tsx';
import { MeetingsAbout } from '../frame/meetings-about.tsx';
import { Obligations } from '../frame/obligations.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import type { ChosenOverride } from '../frame/set-aside.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import { Why } from '../frame/why.tsx';
import { sentence } from '../words.ts';

interface EndingProps {
  readonly view: EndingView;
  readonly onSetAside: (key: string, chosen: ChosenOverride) => Promise<void>;
}

/** That a placement ended, whether a disruption meeting follows and why, and what the law asks for. */
export function Ending({ view, onSetAside }: EndingProps) {
  const { ref, initials, childRef, stateWords, leftOn, needWords, reason, toCheck, because, sums } = view;
  return (
    <div className="room">
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
              <Day day={leftOn} />
            </dd>
          </div>
          <div>
            <dt>Disruption meeting</dt>
            <dd>{sentence(needWords)}</dd>
          </div>
        </dl>
        {reason !== undefined && <p>Reason: {reason}</p>}
        {toCheck && (
          <p className="note note-caution">
            <CautionIcon /> <span>The manager still has to check this: no document shows the plan to match.</span>
          </p>
        )}
        <Why because={because} sum={sums.join(' ')} of="this follows" />
      </header>
      <div className="two-columns">
        <Obligations rows={view.obligations} onSetAside={onSetAside} />
        <div>
          <MeetingsAbout meetings={view.meetings} />
        </div>
      </div>
    </div>
  );
}
