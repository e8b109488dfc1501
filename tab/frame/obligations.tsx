import type { MeetingView } from '#rules';
import { dueTone, dueWords } from '../words.ts';
import { Day } from './day.tsx';
import { Section } from './section.tsx';
import { StateMark } from './state-mark.tsx';
import { Why } from './why.tsx';

/** What is owed, by whom and by when. */
export function Obligations({ rows }: { readonly rows: MeetingView['obligations'] }) {
  if (rows.length === 0) return null;
  return (
    <Section title="What is owed">
      <ul className="lines">
        {rows.map(({ title, who, due, state, sum, because }) => (
          <li key={`${title} ${who}`}>
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
            <Why because={because} sum={sum} of={title} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
