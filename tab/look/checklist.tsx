import { Button } from '@fluentui/react-components';
import type { CheckLine } from '#rules/views';
import { Fold } from '../frame/fold.tsx';
import { Section } from '../frame/section.tsx';
import { jumpTo } from '../frame/jump-to.tsx';
import { PlaceButton } from '../frame/navigation.tsx';
import { LineMark } from './people-table.tsx';

interface ChecklistProps {
  readonly lines: readonly CheckLine[];
}

const isOpen = ({ state }: CheckLine): boolean => state.tone !== 'done' && state.tone !== 'quiet';

/** What whoever chairs sees to before the day. It ticks itself; each line that is open leads to where it is done. */
export function Checklist({ lines }: ChecklistProps) {
  if (lines.length === 0) return null;
  const settled = lines.filter((line) => !isOpen(line));
  return (
    <Section
      title="Before you chair"
      id="checklist"
      count={`${String(settled.length)} of ${String(lines.length)} done`}
    >
      <ul className="rows">
        {lines.filter(isOpen).map(({ check, words, state, opens }) => (
          <li key={check}>
            <p>
              <b>{words}</b>{' '}
              <span className="quiet">
                <LineMark state={state} />
              </span>
            </p>
            {opens !== undefined && <Opens opens={opens} of={words} />}
          </li>
        ))}
      </ul>
      {settled.length > 0 && (
        <Fold title="Done" count={settled.length}>
          <ul className="rows">
            {settled.map(({ check, words, state }) => (
              <li key={check}>
                <p>
                  <b>{words}</b>
                </p>
                <LineMark state={state} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </Section>
  );
}

function Opens({ opens, of }: { readonly opens: NonNullable<CheckLine['opens']>; readonly of: string }) {
  const { words, place, section } = opens;
  if (place !== undefined) return <PlaceButton to={place}>{words}</PlaceButton>;
  if (section === undefined) return null;
  return (
    <Button
      size="small"
      className="no-print"
      onClick={() => {
        jumpTo(section);
      }}
    >
      {words}
      <span className="only-heard"> {of}</span>
    </Button>
  );
}
