import { ActionItem } from '../actions/action-item.tsx';
import type { ActionIntentions } from '../actions/intentions.ts';
import type { LocalDate, Waiting } from '#rules/views';
import { shortDate } from '#rules/words';
import { PlaceButton } from '../frame/navigation.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import { dueTone, dueWords } from '../words.ts';
import type { Evidence } from '../api/steady.ts';
import { SayDone } from './say-done.tsx';

export interface WaitingItemProps {
  /** The one filled button of the page is the one of what is due first. */
  readonly isFirst: boolean;
  readonly one: Waiting;
  readonly today: LocalDate;
  readonly onSettle: (one: Waiting, evidence: Evidence) => Promise<void>;
  readonly actions: ActionIntentions;
}

/** One thing that waits: what, by when with its sum, why, and the way to do it. */
export function WaitingItem({ one, isFirst, today, onSettle, actions }: WaitingItemProps) {
  const { title, child, ref, due, state, place, asks, seen, action } = one;
  if (action !== undefined) return <ActionItem action={action} intentions={actions} />;
  return (
    <li className={`task task-${dueTone(state)}`}>
      <p className="task-when">
        <StateMark tone={dueTone(state)}>{dueWords(state)}</StateMark>
        {due !== undefined && (
          <span className="quiet">
            {state === 'overdue' ? 'was due' : 'by'} <time dateTime={due}>{shortDate(due)}</time>
          </span>
        )}
      </p>
      <div className="task-what">
        <h4>
          {child !== undefined && `${child} · `}
          {title}
        </h4>
        <p className="quiet">{seen === undefined ? ref : `${ref}. ${seen}`}</p>
      </div>
      <div className="task-do">
        {place !== '' && <PlaceButton to={place} filled={isFirst}>{`Open ${ref}`}</PlaceButton>}
        {asks !== undefined && (
          <SayDone title={title} today={today} asks={asks} onSay={(evidence) => onSettle(one, evidence)} />
        )}
      </div>
    </li>
  );
}
