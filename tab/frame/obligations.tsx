import type { MeetingView } from '#rules/views';
import { dueTone, dueWords } from '../words.ts';
import { Day } from './day.tsx';
import { Section } from './section.tsx';
import type { ChosenOverride } from '../api/steady.ts';
import { SetAside } from './set-aside.tsx';
import { StateMark } from './state-mark.tsx';
import { Why } from './why.tsx';

interface ObligationsProps {
  readonly rows: MeetingView['obligations'];
  readonly title?: string;
  readonly onSetAside?: (key: string, chosen: ChosenOverride) => Promise<void>;
}

/** What is owed, by whom and by when; a manager can set it aside where the procedure permits it. */
export function Obligations({ rows, title: heading = 'What is owed', onSetAside }: ObligationsProps) {
  if (rows.length === 0) return null;
  return (
    <Section title={heading}>
      <ul className="lines">
        {rows.map(({ key, title, who, due, state, sum, because, overrides = [], setAside }) => (
          <li key={key ?? `${title} ${who}`}>
            <strong>{title}</strong>
            <StateMark tone={dueTone(state)}>{dueWords(state)}</StateMark>
            <span>
              {who}
              {due !== undefined && (
                <>
                  , by <Day day={due} />
                </>
              )}
            </span>
            {setAside !== undefined && <span>{setAside}</span>}
            <Why because={because} sum={sum} of={title} />
            {key !== undefined && onSetAside !== undefined && overrides.length > 0 && (
              <SetAside of={title} overrides={overrides} onSetAside={(chosen) => onSetAside(key, chosen)} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
