import { Button } from '@fluentui/react-components';
import type { ChangedSinceView } from '#rules/views';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import type { MinutesProps } from './intentions.ts';

/** What was recorded otherwise since the minutes were drafted from it: one press takes it over, or it is left. */
export function ChangedSince({ view: { changedSince = [], may }, intentions }: MinutesProps) {
  const asNote = may.includes('correct');
  if (changedSince.length === 0 || !(asNote || may.includes('write'))) return null;
  return (
    <Section title={`Changed since the draft (${changedSince.length})`} tone="strong">
      <p>
        {asNote
          ? 'The record says this otherwise than the minutes that are out. What is out stays; a correction goes beside it.'
          : 'The record says this otherwise than the draft. What you wrote further stays.'}
      </p>
      <ul className="lines">
        {changedSince.map((change) => (
          <OneChange key={change.captured} change={change} asNote={asNote} onSettle={intentions.takeOver} />
        ))}
      </ul>
    </Section>
  );
}

interface OneChangeProps {
  readonly change: ChangedSinceView;
  readonly asNote: boolean;
  readonly onSettle: MinutesProps['intentions']['takeOver'];
}

function OneChange({ change: { captured, item, now, written }, asNote, onSettle }: OneChangeProps) {
  const { busy, failure, carryOut } = useIntention();
  const take = asNote ? 'Correct by a note' : 'Take it over';
  return (
    <li>
      <strong>{item}</strong>
      {written !== undefined && <span className="as-written">In the minutes: {written}</span>}
      <span className="as-written">
        {now === undefined ? 'It no longer stands in the record.' : `Recorded now: ${now}`}
      </span>
      <span className="row">
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() =>
            void carryOut(
              () => onSettle(captured, 'take-over'),
              asNote ? 'The correction is written.' : 'The draft says it now.',
            )
          }
        >
          {take}
          <span className="only-heard"> under {item}</span>
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          onClick={() => void carryOut(() => onSettle(captured, 'leave'), 'Left as it is.')}
        >
          Leave it as it is
          <span className="only-heard"> under {item}</span>
        </Button>
      </span>
      <FaultNote failure={failure} />
    </li>
  );
}
